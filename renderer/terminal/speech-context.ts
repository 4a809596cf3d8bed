import { createContext } from 'react';
import type { TerminalClient } from './client.ts';

/** The backend's voice, for whoever reads the screen aloud. */
export const SpeechContext = createContext<TerminalClient['speech'] | null>(null);
