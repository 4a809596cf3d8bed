import { useEffect } from 'react';
import type { UploadView } from '../../../contract/uploads.ts';
import { phone } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Frame } from '../frame.tsx';
import { pagesBrought } from '../pages-brought.ts';
import { useTerminal } from '../terminal-context.ts';
import { usePhonePicture } from '../use-phone-picture.ts';
import css from './phone-pictures.module.css';
import layout from './screens.module.css';

/** 手机交照片: the code while nothing waits, else the picture that came and whether it is to be brought. */
export function PhonePictures() {
  const { state, actions } = useTerminal();
  const { openUpload, closeUpload } = actions;
  const upload = state.visit?.upload ?? null;
  // The code lives as long as this screen: 返回 and 结束 kill it as surely as the end of the visit.
  useEffect(() => {
    openUpload();
    return closeUpload;
  }, [openUpload, closeUpload]);
  const waiting = upload?.pictureIds[0] ?? null;
  return waiting === null ? <Code upload={upload} /> : <Picture pictureId={waiting} />;
}

function Code({ upload }: { upload: UploadView | null }) {
  const { state, send, actions } = useTerminal();
  const kept = pagesBrought(state.visit);
  const isOver = upload?.state === 'over';
  const done = (
    <Button look="primary" onPress={() => send({ type: 'back' })}>
      {phone.done}
    </Button>
  );
  const again = (
    <Button disabled={state.waiting} onPress={() => actions.openUpload()}>
      {phone.another}
    </Button>
  );
  return (
    <Frame
      title={phone.title}
      hint={phone.hint}
      onBack={null}
      next={
        <>
          {upload !== null && !isOver && (
            <Button disabled={state.waiting} onPress={() => actions.extendUpload()}>
              {phone.longer}
            </Button>
          )}
          {again}
          {done}
        </>
      }
    >
      <div className={layout.centre}>
        {upload !== null && !isOver && <QrCode className={css.code} text={upload.url} label={phone.codeLabel} />}
        <p className={layout.strong} role="status">
          {saying(upload, state.waiting)}
        </p>
        {kept > 0 && <p>{phone.kept(kept)}</p>}
      </div>
      <p className={layout.aside}>{phone.privacy}</p>
    </Frame>
  );
}

function saying(upload: UploadView | null, isWaiting: boolean): string {
  if (upload === null) return isWaiting ? phone.opening : phone.notOpen;
  if (upload.state === 'over') return phone.over;
  if (!upload.online) return phone.offline;
  return upload.state === 'opened' ? phone.opened(upload.minutesLeft) : phone.waiting(upload.minutesLeft);
}

function Picture({ pictureId }: { pictureId: string }) {
  const { state, actions } = useTerminal();
  const picture = usePhonePicture(pictureId);
  const isDrawn = picture.state === 'drawn';
  return (
    <Frame
      title={phone.question}
      onBack={null}
      next={
        <>
          <Button disabled={state.waiting} onPress={() => actions.throwPhonePicture(pictureId)}>
            {phone.throwAway}
          </Button>
          {isDrawn && (
            <Button
              look="primary"
              disabled={state.waiting}
              onPress={() => actions.keepPhonePicture(pictureId, picture.jpeg)}
            >
              {phone.keep}
            </Button>
          )}
        </>
      }
    >
      <div className={layout.centre}>
        {isDrawn ? (
          <img className={css.picture} src={picture.url} alt={phone.pictureLabel} />
        ) : (
          <p className={layout.strong}>{picture.state === 'drawing' ? phone.drawing : phone.unreadable}</p>
        )}
      </div>
    </Frame>
  );
}
