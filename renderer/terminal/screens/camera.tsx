import { useEffect, useRef, useState } from 'react';
import { scanPage } from '../../input/scan/scan-page.ts';
import { materials as words } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import { useDocumentCamera } from '../use-document-camera.ts';
import css from './camera.module.css';
import layout from './screens.module.css';

/** A page as it was just taken; `url` shows it until it was decided. */
interface TakenPage {
  url: string;
  jpeg: Blob;
  straightened: boolean;
}

/** 高拍: the live picture and where to lay the paper; one touch takes it, and the person looks before it is kept. */
export function Camera({ label, pages }: { label: string; pages: number }) {
  const { send } = useTerminal();
  const [taken, setTaken] = useState<TakenPage | null>(null);
  useEffect(() => {
    if (taken !== null) return () => URL.revokeObjectURL(taken.url);
  }, [taken]);
  const done = () => send({ type: 'go', to: 'materials' });
  if (taken !== null) return <Look taken={taken} onDecided={() => setTaken(null)} />;
  return <Live label={label} pages={pages} onTaken={setTaken} onDone={done} />;
}

interface LiveProps {
  label: string;
  /** Of this material so far. */
  pages: number;
  onTaken: (page: TakenPage) => void;
  onDone: () => void;
}

function Live({ label, pages, onTaken, onDone }: LiveProps) {
  const camera = useDocumentCamera(label);
  const [step, setStep] = useState<'looking' | 'taking' | 'failed'>('looking');
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);

  const take = async () => {
    const { signal } = leaving.current;
    setStep('taking');
    const picture = await camera.take().catch(() => null);
    const page = picture && (await scanPage(picture, signal));
    if (signal.aborted) return;
    if (page === null) return setStep('failed');
    onTaken({ ...page, url: URL.createObjectURL(page.jpeg) });
  };
  const isLive = camera.state === 'live';
  const again = camera.state === 'gone' && <Button onPress={camera.again}>{words.tryAgain}</Button>;
  return (
    <Frame
      title={pages === 0 ? words.cameraTitle : words.nextPageTitle}
      hint={words.cameraHint}
      next={
        <>
          {(pages > 0 || camera.state === 'gone') && (
            <Button onPress={onDone}>{camera.state === 'gone' ? words.without : words.allTaken(pages)}</Button>
          )}
          {again}
          {isLive && (
            <Button look="primary" disabled={step === 'taking'} onPress={() => void take()}>
              {words.take}
            </Button>
          )}
        </>
      }
    >
      <div className={css.room}>
        <video className={isLive ? css.live : css.dark} ref={camera.videoRef} muted aria-label={words.liveLabel} />
        {isLive && <div className={css.frame} aria-hidden="true" />}
      </div>
      <p className={layout.strong} role="status">
        {camera.state === 'live' ? words.steps[step] : words.states[camera.state]}
      </p>
    </Frame>
  );
}

function Look({ taken, onDecided }: { taken: TakenPage; onDecided: () => void }) {
  const { state, actions } = useTerminal();
  const keep = async () => {
    if (await actions.keepScan(taken.jpeg)) onDecided();
  };
  return (
    <Frame
      title={words.lookTitle}
      onBack={null}
      next={
        <>
          <Button disabled={state.waiting} onPress={onDecided}>
            {words.retake}
          </Button>
          <Button look="primary" disabled={state.waiting} onPress={() => void keep()}>
            {words.keep}
          </Button>
        </>
      }
    >
      <div className={css.room}>
        <img className={css.page} src={taken.url} alt={words.pageLabel} />
      </div>
      {!taken.straightened && <p className={`${layout.aside} ${layout.warning}`}>{words.notFound}</p>}
    </Frame>
  );
}
