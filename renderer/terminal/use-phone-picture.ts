import { useEffect, useState } from 'react';
import { redrawPicture } from './redraw-picture.ts';
import { useTerminal } from './terminal-context.ts';

/** A picture from the phone as this page has drawn it; `url` shows it, for as long as the screen stands. */
export type PhonePicture = { state: 'drawing' } | { state: 'unreadable' } | { state: 'drawn'; url: string; jpeg: Blob };

/** Fetches and redraws the picture that waits for the person's word. */
export function usePhonePicture(pictureId: string | null): PhonePicture {
  const { readPhonePicture } = useTerminal().actions;
  const [picture, setPicture] = useState<PhonePicture>({ state: 'drawing' });
  useEffect(() => {
    setPicture({ state: 'drawing' });
    if (pictureId === null) return;
    let url: string | null = null;
    let isOver = false;
    void (async () => {
      const bytes = await readPhonePicture(pictureId);
      const jpeg = bytes && (await redrawPicture(bytes));
      if (isOver) return;
      if (jpeg === null) return setPicture({ state: 'unreadable' });
      url = URL.createObjectURL(jpeg);
      setPicture({ state: 'drawn', url, jpeg });
    })();
    return () => {
      isOver = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [pictureId, readPhonePicture]);
  return picture;
}
