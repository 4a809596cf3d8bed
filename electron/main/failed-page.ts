/** Only short codes of our own are shown; anything else would be content of unknown origin on a public screen. */
const codePattern = /^[a-z0-9-]{1,40}$/;

/** The page shown while the terminal cannot serve: no script, one sentence, and a code for staff. */
export function failedPage(reason: string): string {
  const code = codePattern.test(reason) ? reason : 'unknown';
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>明路</title><link rel="stylesheet" href="/failed.css"></head>
<body>
<main>
<h1>设备暂时不能使用</h1>
<p>请到人工窗口办理。</p>
<p class="code">工作人员请看代码:${code}</p>
</main>
</body>
</html>
`;
}

export const failedStyles = `html { height: 100%; background: #f7f4ec; color: #1c1c1c; font-family: sans-serif; }
body { height: 100%; margin: 0; display: grid; place-items: center; text-align: center; user-select: none; }
h1 { font-size: 7vmin; margin: 0 0 4vmin; }
p { font-size: 5vmin; margin: 0; }
.code { margin-top: 12vmin; font-size: 2.5vmin; color: #5c5c5c; }
`;
