import { type RefObject, useEffect, useRef, useState } from 'react';
import { openDocumentCamera } from './document-camera.ts';

export interface DocumentCamera {
  /** `gone`: not there, taken by another program, or just unplugged. */
  state: 'opening' | 'live' | 'gone';
  videoRef: RefObject<HTMLVideoElement | null>;
  /** What it sees now. */
  take(): Promise<ImageBitmap | null>;
  again(): void;
}

/** The camera, open for as long as the screen stands. */
export function useDocumentCamera(label: string): DocumentCamera {
  const videoRef = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<DocumentCamera['state']>('opening');
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens it anew
  useEffect(() => {
    const { current: video } = videoRef;
    if (video === null) return;
    setState('opening');
    const leaving = new AbortController();
    const { signal: left } = leaving;
    const turn = (to: 'live' | 'gone') => () => {
      if (!left.aborted) setState(to);
    };
    openDocumentCamera(label, video, { onGone: turn('gone'), left }).then(turn('live'), turn('gone'));
    return () => leaving.abort();
  }, [label, tries]);
  return {
    state,
    videoRef,
    take: () => (videoRef.current === null ? Promise.resolve(null) : createImageBitmap(videoRef.current)),
    again: () => setTries(tries + 1),
  };
}
