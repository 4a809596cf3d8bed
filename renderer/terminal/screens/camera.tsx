import { useEffect, useRef, useState } from 'react';
import { scanPage } from '../../input/scan/scan-page.ts';
import { letter, materials as words } from '../../strings/words.ts';
import { afterPaint } from '../../ui/after-paint.ts';
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
export function Camera({ label, pages, toRead }: { label: string; pages: number; toRead: boolean }) {
  const { send } = useTerminal();
  const [taken, setTaken] = useState<TakenPage | null>(null);
  useEffect(() => {
    if (taken !== null) return () => URL.revokeObjectURL(taken.url);
  }, [taken]);
  const read = () => send({ type: 'go', to: 'letter' });
  // A letter of which there is no page leads back to where it was to be written by hand.
  const done = () => (toRead ? read() : send({ type: 'go', to: 'materials' }));
  if (taken !== null) return <Look taken={taken} onDecided={() => setTaken(null)} onRead={toRead ? read : null} />;
  return <Live {...{ label, pages, toRead }} onTaken={setTaken} onDone={done} />;
}

interface LiveProps {
  label: string;
  /** Of this material so far. */
  pages: number;
  /** It is a letter that is to be read. */
  toRead: boolean;
  onTaken: (page: TakenPage) => void;
  onDone: () => void;
}

function Live({ label, pages, toRead, onTaken, onDone }: LiveProps) {
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
    // To copy a picture of several million dots takes longer than a touch may.
    await new Promise<void>((resolve) => void afterPaint(resolve));
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
      title={pages > 0 ? words.nextPageTitle : toRead ? letter.cameraTitle : words.cameraTitle}
      hint={toRead ? letter.cameraHint : words.cameraHint}
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

interface LookProps {
  taken: TakenPage;
  onDecided: () => void;
  /** Of a letter: its last page is kept, and now it is read. */
  onRead: (() => void) | null;
}

function Look({ taken, onDecided, onRead }: LookProps) {
  const { state, actions } = useTerminal();
  const keep = async (then: () => void) => {
    if (await actions.keepScan(taken.jpeg)) then();
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
          <Button
            look={onRead === null ? 'primary' : 'secondary'}
            disabled={state.waiting}
            onPress={() => void keep(onDecided)}
          >
            {onRead === null ? words.keep : letter.next}
          </Button>
          {onRead !== null && (
            <Button look="primary" disabled={state.waiting} onPress={() => void keep(onRead)}>
              {letter.read}
            </Button>
          )}
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
