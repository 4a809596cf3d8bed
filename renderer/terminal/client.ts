import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { terminalContract } from '../../contract/terminal.ts';

export type TerminalClient = ContractRouterClient<typeof terminalContract>;

type Answer<Call> = Call extends (...args: never[]) => Promise<infer Output> ? Output : never;
type ReasonOf<Output> = Output extends { ok: false; reason: infer Reason } ? Reason : never;
type ReasonsIn<Group> = { [Name in keyof Group]: ReasonOf<Answer<Group[Name]>> }[keyof Group];

/** Every reason the terminal API can give for not having done what was asked. */
export type TerminalContractReason =
  | ReasonsIn<TerminalClient['visit']>
  | ReasonsIn<TerminalClient['party']>
  | ReasonsIn<TerminalClient['matters']>
  | ReasonsIn<TerminalClient['materials']>
  | ReasonsIn<TerminalClient['letters']>
  | ReasonsIn<TerminalClient['follow']>
  | ReasonsIn<TerminalClient['rating']>
  | ReasonsIn<TerminalClient['remedy']>
  | ReasonsIn<TerminalClient['papers']>
  | ReasonsIn<TerminalClient['guidance']>
  | ReasonsIn<TerminalClient['appointments']>
  | ReasonsIn<TerminalClient['uploads']>
  | ReasonsIn<TerminalClient['speech']>
  | ReasonsIn<TerminalClient['dictation']>;

/** Speaks to the backend over the port that was handed to this page. */
export function clientOver(port: MessagePort): TerminalClient {
  const client: TerminalClient = createORPCClient(new RPCLink({ port }));
  port.start();
  return client;
}
