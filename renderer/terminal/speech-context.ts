import { createContext } from 'react';
import type { TerminalClient } from './client.ts';

/** The backend's voice and ears, for whoever reads the screen aloud or writes by speaking. */
export const SpeechContext = createContext<Pick<TerminalClient, 'speech' | 'dictation'> | null>(null);
