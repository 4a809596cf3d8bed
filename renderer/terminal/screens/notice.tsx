import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../frame.tsx';
import { NoticeItems } from '../notice-items.tsx';
import { useTerminal } from '../terminal-context.ts';

export function Notice() {
  const { send } = useTerminal();
  return (
    <Frame
      title={t.notice.title}
      hint={t.notice.lead}
      next={
        <Button look="primary" onPress={() => send({ type: 'notice-read' })}>
          {t.notice.read}
        </Button>
      }
    >
      <NoticeItems />
    </Frame>
  );
}
