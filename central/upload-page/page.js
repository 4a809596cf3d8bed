// Makes pictures smaller before they are sent, one by one, and shows how far they have come. Without it the form works
// as every form does.

/** Sharp enough to read an A4 page, and a tenth of what a camera writes. */
const LONGEST_SIDE = 2600;
const QUALITY = 0.85;

const form = document.querySelector('form');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void sendAll([...form.elements.picture.files]);
});

async function sendAll(files) {
  const button = form.querySelector('button');
  const shown = form.querySelector('.progress');
  const [bar, words] = shown.children;
  button.disabled = true;
  shown.hidden = false;
  const refused = new Set();
  let isKept = false;
  for (const [index, file] of files.entries()) {
    words.textContent = form.dataset.sending.replace('{n}', index + 1).replace('{of}', files.length);
    const arrived = await send(await smaller(file), (part) => {
      bar.value = (index + part) / files.length;
    });
    const address = arrived && new URL(arrived);
    for (const reason of address?.searchParams.getAll('refused') ?? ['broken-off']) refused.add(reason);
    isKept ||= address?.pathname.endsWith('/sent') ?? false;
  }
  const query = new URLSearchParams([...refused].map((reason) => ['refused', reason]));
  location.assign(`${form.getAttribute('action')}${isKept ? '/sent' : ''}?${query}`);
}

/** Drawn anew: smaller, and without the place and time a camera writes into a picture. What cannot be drawn goes as it is. */
async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return (await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))) ?? file;
  } catch {
    return file;
  }
}

/** The address of the page that says what became of it; null when the line broke. */
function send(picture, onPart) {
  return new Promise((resolve) => {
    const body = new FormData();
    body.append('picture', picture, 'picture');
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => onPart(loaded / total));
    request.addEventListener('load', () => resolve(request.responseURL));
    request.addEventListener('error', () => resolve(null));
    request.open('POST', form.getAttribute('action'));
    request.send(body);
  });
}
