import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { usePages } from '../guidance-context.ts';
import { Facts } from './facts.tsx';
import css from './guidance.module.css';
import { Gone, GuideFrame } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';
import layout from './screens.module.css';

/** Other ways to be heard than this terminal. */
export function Channels({ hall: { guide } }: { hall: HallView }) {
  const { open } = usePages();
  const choices = guide.channels.map(({ id, name, use, phone }) => ({
    id,
    label: phone === null ? name : `${name}　${phone}`,
    hint: use,
  }));
  return (
    <GuideFrame title={guidance.hall.channels} print={{ kind: 'channels' }}>
      <ChoiceGrid choices={choices} columns={1} onChoose={(channelId) => open({ page: 'channel', channelId })} />
    </GuideFrame>
  );
}

/** One of them; an address of the net only as a code for one's own telephone: the terminal opens none. */
export function Channel({ hall: { guide }, channelId }: { hall: HallView; channelId: string }) {
  const channel = guide.channels.find(({ id }) => id === channelId);
  if (channel === undefined) return <Gone />;
  const { name, use, phone, address, url } = channel;
  return (
    <GuideFrame title={name} hint={use}>
      {phone !== null && <p className={css.big}>{phone}</p>}
      {address !== null && <Facts facts={[[guidance.address, address]]} />}
      {url !== null && (
        <div className={layout.centre}>
          <QrCode text={url} label={guidance.scan} className={css.code} />
          <p className={layout.say}>{guidance.scan}</p>
        </div>
      )}
    </GuideFrame>
  );
}
