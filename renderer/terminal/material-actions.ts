import type { MaterialView } from '../../contract/materials.ts';
import type { Reason } from '../strings/reason.ts';
import { base64Of } from './base64.ts';
import type { TerminalClient } from './client.ts';
import type { Happening, TerminalState } from './state.ts';

type Done = { ok: true } | { ok: false; reason: Reason };

/** What a touch may ask for about the materials of the matter. */
export interface MaterialActions {
  /** Keeps a page from the camera behind the last one of the material that is being photographed. */
  keepScan(jpeg: Blob): Promise<boolean>;
  /** Takes a material away with all its pages. */
  removeMaterial(material: Pick<MaterialView, 'id'> & { pageIds: readonly string[] }): Promise<void>;
}

export function materialActions({
  client,
  send,
  stateNow,
  call,
}: {
  client: TerminalClient;
  send: (happening: Happening) => void;
  stateNow: () => TerminalState;
  call: (work: (visitId: string) => Promise<Done>) => Promise<void>;
}): MaterialActions {
  return {
    keepScan: async (jpeg) => {
      const { scan } = stateNow().journey;
      const { kind, materialId, pageIds } = scan;
      let isKept = false;
      await call(async (visitId) => {
        const to = materialId === null ? ({ kind, source: 'camera' } as const) : { materialId };
        const base64 = base64Of(new Uint8Array(await jpeg.arrayBuffer()));
        const added = await client.materials.add({ visitId, to, jpeg: base64 });
        if (added.ok)
          send({ type: 'scan', scan: { ...scan, materialId: added.materialId, pageIds: [...pageIds, added.pageId] } });
        isKept = added.ok;
        return added;
      });
      return isKept;
    },
    removeMaterial: ({ id, pageIds }) =>
      call(async (visitId) => {
        for (const pageId of pageIds.toReversed()) {
          const removed = await client.materials.remove({ visitId, materialId: id, pageId });
          if (!removed.ok) return removed;
        }
        return { ok: true };
      }),
  };
}
