import { crc32, deflateSync } from 'node:zlib';

/** A phone reduced to what it asks and to its cookie. For tests and the demonstration only. */
export interface Phone {
  get(url: string): Promise<{ status: number; text: string; headers: Headers }>;
  /** Sends a form of pictures, as the page does where no script runs; follows where it is led. */
  send(url: string, pictures: readonly PhonePicture[]): Promise<{ status: number; text: string; url: string }>;
}

export interface PhonePicture {
  bytes: Uint8Array;
  /** What the phone says of it. */
  name?: string;
  type?: string;
}

export function makePhone(): Phone {
  let cookie: string | null = null;
  const headers = (): Record<string, string> => (cookie === null ? {} : { cookie });
  const keep = (response: Response) => {
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  return {
    async get(url) {
      const response = keep(await fetch(url, { headers: headers() }));
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    async send(url, pictures) {
      const body = new FormData();
      for (const { bytes, name = 'IMG_0001.jpg', type = 'image/jpeg' } of pictures) {
        body.append('picture', new Blob([new Uint8Array(bytes)], { type }), name);
      }
      const sent = await fetch(url, { method: 'POST', body, headers: headers(), redirect: 'manual' });
      const next = sent.headers.get('location');
      if (next === null) return { status: sent.status, text: await sent.text(), url };
      const address = new URL(next, url).href;
      const response = await fetch(address, { headers: headers() });
      return { status: response.status, text: await response.text(), url: address };
    },
  };
}

/** A whole PNG in one colour, which every browser shows. */
export function plainPng({ width, height, grey }: { width: number; height: number; grey: number }): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, grey)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header.set([8, 0], 8);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
