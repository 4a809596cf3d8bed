import type { FiledComplaint } from '../../../contract/remedy.ts';
import type { VisitView } from '../../../contract/shapes/terminal-state.ts';
import type { Companion } from '../../../domain/matter.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { HeldMaterial } from './materials.ts';

/** Who stands at the terminal, in full; lives in memory only and ends with the visit. */
export interface Person {
  source: 'card' | 'typed' | 'anonymous';
  confirmed: boolean;
  name: string;
  /** Null on cards that carry none. */
  address: string | null;
  phone: string | null;
  idNumber: string | null;
  /** The card alone does not say who this is: the person types name and address, or asks staff. */
  needsCheck: boolean;
}

/** 一次办事. Never changed in place: each change makes a new one with the same id. */
export interface Visit {
  id: string;
  person: Person | null;
  companions: Companion[];
  /** The screen asks for the card of a companion. */
  awaitsCompanion: boolean;
  /** Brought with the matter that is being told; none of them once it is registered. */
  materials: HeldMaterial[];
  cardProblem: VisitView['cardProblem'];
  mine: KnownMatter[] | null;
  matter: { origin: 'registered' | 'followed'; known: KnownMatter } | null;
  /** Numbers of the matters registered in this visit. */
  registered: string[];
  /** Numbers of the matters whose query code was typed in this visit. */
  codeGiven: string[];
  /** Matters for whose papers somebody on duty answered. */
  vouchedFor: string[];
  /** Made in this visit. */
  complaints: FiledComplaint[];
  paperIds: string[];
}
