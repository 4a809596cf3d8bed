import { guidance } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { useGuidanceCall, usePages } from '../guidance-context.ts';
import { useTerminal } from '../terminal-context.ts';
import { GuideFrame } from './guide-frame.tsx';

/** Asked once more, for the slot may be gone to somebody else the moment after. */
export function CancelBooking({ bookingId }: { bookingId: string }) {
  const { state, send } = useTerminal();
  const { only } = usePages();
  const call = useGuidanceCall();
  const cancel = async () => {
    const done = await call(({ appointments }, visitId) => appointments.cancel({ visitId, bookingId }));
    if (done !== null) only({ page: 'booking', bookingId });
  };
  return (
    <GuideFrame
      title={guidance.booking.sure}
      next={
        <>
          <Button disabled={state.waiting} onPress={() => void cancel()}>
            {guidance.booking.yes}
          </Button>
          <Button look="primary" onPress={() => send({ type: 'back' })}>
            {guidance.booking.no}
          </Button>
        </>
      }
    >
      {null}
    </GuideFrame>
  );
}
