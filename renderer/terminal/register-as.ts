import type { Purpose } from '../../domain/matter.ts';
import { useTerminal } from './terminal-context.ts';

/** From what was read to bringing a matter of that purpose. */
export function useRegisterAs(): (purpose: Purpose) => void {
  const { state, send } = useTerminal();
  return (purpose) => {
    send({ type: 'go', to: 'home' });
    send({ type: 'write', answers: { purpose } });
    send({ type: 'go', to: state.journey.noticeRead ? 'identify' : 'notice' });
  };
}
