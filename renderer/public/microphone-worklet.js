// Runs in the audio thread: hands each block of the microphone's first channel to the page.
class Microphone extends AudioWorkletProcessor {
  process([input]) {
    const channel = input?.[0];
    if (channel !== undefined) this.port.postMessage(channel.slice());
    return true;
  }
}
registerProcessor('microphone', Microphone);
