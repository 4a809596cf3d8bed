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
    let isOver = false;
    let close: (() => void) | null = null;
    const gone = () => {
      if (!isOver) setState('gone');
    };
    openDocumentCamera(label, video, gone).then((opened) => {
      if (isOver) return opened();
      close = opened;
      setState('live');
    }, gone);
    return () => {
      isOver = true;
      close?.();
    };
  }, [label, tries]);
  return {
    state,
    videoRef,
    take: () => (videoRef.current === null ? Promise.resolve(null) : createImageBitmap(videoRef.current)),
    again: () => setTries(tries + 1),
  };
}
