/** What cameras of this kind see at their best; each gives what it has that comes nearest. */
const WISHED = { width: { ideal: 3264 }, height: { ideal: 2448 } };

/**
 * Opens the camera with `label` in its name; its picture runs in `video` until `left`, and the camera is dark from then on
 * even when it was still being opened.
 * @throws when it is not plugged in, is taken, or the terminal does not permit it
 */
export async function openDocumentCamera(
  label: string,
  video: HTMLVideoElement,
  { onGone, left }: { onGone: () => void; left: AbortSignal },
): Promise<void> {
  const device = (await navigator.mediaDevices.enumerateDevices()).find(
    (one) => one.kind === 'videoinput' && one.label.includes(label),
  );
  if (device === undefined) throw new Error('no document camera');
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { deviceId: { exact: device.deviceId }, ...WISHED },
  });
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  if (left.aborted) return close();
  left.addEventListener('abort', close);
  // Only unplugging ends a track by itself; stopping one does not say so.
  for (const track of stream.getTracks()) track.addEventListener('ended', onGone);
  try {
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    close();
    throw error;
  }
}
