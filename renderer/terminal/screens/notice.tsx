import { zh } from '../../strings/zh-CN.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../frame.tsx';
import { NoticeItems } from '../notice-items.tsx';
import { useTerminal } from '../terminal-context.ts';

export function Notice() {
  const { send } = useTerminal();
  return (
    <Frame
      title={zh.notice.title}
      hint={zh.notice.lead}
      next={
        <Button look="primary" onPress={() => send({ type: 'notice-read' })}>
          {zh.notice.read}
        </Button>
      }
    >
      <NoticeItems />
    </Frame>
  );
}
