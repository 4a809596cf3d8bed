// Types every line of standard input into libgooglepinyin and answers `nanoseconds<tab>candidate<tab>...`, at most five.
// The first line answers what loading took and kept: `nanoseconds<tab>kilobytes`. Arguments: dictionary, an empty file of the user.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

#include <googlepinyin/pinyinime.h>

using Clock = std::chrono::steady_clock;

static long long since(Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count();
}

static long residentKilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmRSS:", 0) == 0) return std::stol(line.substr(6));
  return 0;
}

static std::string utf8(const ime_pinyin::char16 *text) {
  std::string bytes;
  for (; *text != 0; ++text) {
    bytes += static_cast<char>(0xe0 | (*text >> 12));
    bytes += static_cast<char>(0x80 | ((*text >> 6) & 0x3f));
    bytes += static_cast<char>(0x80 | (*text & 0x3f));
  }
  return bytes;
}

int main(int, char **arguments) {
  const long before = residentKilobytes();
  const auto opening = Clock::now();
  if (!ime_pinyin::im_open_decoder(arguments[1], arguments[2])) return 1;
  const long long opened = since(opening);
  ime_pinyin::im_set_max_lens(39, 39);
  std::string answers;
  for (std::string keys; std::getline(std::cin, keys);) {
    ime_pinyin::im_reset_search();
    const auto typing = Clock::now();
    const size_t found = ime_pinyin::im_search(keys.c_str(), keys.size());
    std::string candidates;
    for (size_t index = 0; index < found && index < 5; ++index) {
      ime_pinyin::char16 text[64] = {};
      ime_pinyin::im_get_candidate(index, text, 63);
      candidates += "\t" + utf8(text);
    }
    answers += std::to_string(since(typing)) + candidates + "\n";
  }
  std::printf("%lld\t%ld\n%s", opened, residentKilobytes() - before, answers.c_str());
  return 0;
}
