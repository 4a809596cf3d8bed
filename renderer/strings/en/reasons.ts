import type { Explanation, Reason } from '../reason.ts';

export const reasonWords: Record<Reason, Explanation> = {
  'no-such-visit': { what: 'This visit has ended.', next: 'Please go back to the first screen and start again.' },
  'nobody-to-confirm': {
    what: 'No ID card was read.',
    next: 'Please lay the card on the reader again, or write your name by hand.',
  },
  'name-needs-check': {
    what: 'Your name has a rare character that a person must check.',
    next: 'Please call the staff. Your name will be written correctly.',
  },
  'unprintable-name': {
    what: 'One character of the name cannot be printed.',
    next: 'Please ask the staff, or check whether it is written correctly.',
  },
  'unprintable-address': {
    what: 'One character of the address cannot be printed.',
    next: 'Please write it another way, or call the staff.',
  },
  'nobody-identified': {
    what: 'We do not know yet who you are.',
    next: 'Please lay your ID card or write your name and address, then submit.',
  },
  'unknown-kind': {
    what: 'The kind of matter you chose is no longer known.',
    next: 'Please touch "Back" and choose the kind again.',
  },
  'unknown-place': {
    what: 'The place you chose is no longer known.',
    next: 'Please touch "Back" and choose the place again.',
  },
  'unprintable-text': {
    what: 'One character of your text cannot be printed.',
    next: 'Please change the text, or call the staff.',
  },
  'store-full': {
    what: 'The machine is full. This step has not been done.',
    next: 'Please go to the window. The staff will help you.',
  },
  'not-found': {
    what: 'No such matter was found.',
    next: 'Please compare the number and the query code with your receipt.',
  },
  'too-many-tries': {
    what: 'There were too many wrong tries. Please wait a while.',
    next: 'Try again in a few minutes, or lay your ID card.',
  },
  'centre-unreachable': {
    what: 'The network is down, so progress elsewhere cannot be seen.',
    next: 'Please try again later, or phone the hall.',
  },
  'upload-unreachable': {
    what: 'The network is down, so photos from a phone cannot come.',
    next: 'Touch “New code” in a while, or hand papers to staff.',
  },
  'no-matter': {
    what: 'There is no matter on the screen to print.',
    next: 'Please find your matter first, then print.',
  },
  'not-available': { what: 'This paper does not exist yet.', next: 'It can be printed once the matter is accepted.' },
  'not-here-yet': {
    what: 'This paper has not reached this machine yet.',
    next: 'Please try again in a while, or get it at the window.',
  },
  'pdf-unreadable': {
    what: 'This paper cannot be shown on the screen.',
    next: 'You can print it and read it, or call the staff.',
  },
  'proof-needed': {
    what: 'It is not certain yet that this matter is yours.',
    next: 'Please lay your ID card or type the query code from the receipt, then print.',
  },
  'wrong-pin': {
    what: 'The staff code is wrong.',
    next: 'The staff may type it again. Your ID card or the query code will do as well.',
  },
  'wrong-code': {
    what: 'The query code is wrong.',
    next: 'Please compare it with the receipt and type it again, or lay your ID card.',
  },
  'printer-missing': {
    what: 'The printer is not connected.',
    next: 'Your matter is safe. Please ask the staff to print for you.',
  },
  'no-such-paper': { what: 'This paper has been dealt with.', next: 'No need to touch again. Please read the screen.' },
  'no-voice': {
    what: 'This machine cannot read aloud.',
    next: 'You can make the text larger, or ask the staff to read it to you.',
  },
  'speech-stopped': { what: 'Reading has stopped.', next: 'To hear it again, touch "Listen" again.' },
  'speech-failed': {
    what: 'This sentence could not be read aloud.',
    next: 'Touch "Listen" again. If it still fails, call the staff.',
  },
  'no-dictation': {
    what: 'This machine cannot write what you say.',
    next: 'Please use the keyboard or handwriting, or ask the staff to write for you.',
  },
  'not-listening': { what: 'The machine is not listening.', next: 'Please touch "Speak to write" again, then speak.' },
  'still-listening': {
    what: 'The last words are still being written.',
    next: 'Please wait a moment before you speak.',
  },
  'too-long': {
    what: 'You spoke for too long, so the machine stopped.',
    next: 'Please read what is written. To say more, touch "Speak to write" again.',
  },
  'dictation-failed': {
    what: 'The machine did not hear you clearly.',
    next: 'Please say it again, or use the keyboard or handwriting.',
  },
  'unknown-offer': {
    what: 'This appointment is no longer known.',
    next: 'Please touch "Back" and choose again.',
  },
  'no-such-slot': { what: 'Nobody receives visitors at this time.', next: 'Please choose another time.' },
  'slot-past': { what: 'This time has passed.', next: 'Please choose a later time.' },
  'slot-taken': { what: 'Somebody else has just taken this time.', next: 'Please choose another time.' },
  'not-to-rate': {
    what: 'There is nothing to rate now, or you have rated it already.',
    next: 'Please look again when there is news.',
  },
  'too-many-complaints': {
    what: 'You have complained three times in this visit.',
    next: 'For more, please go to the window or phone the supervision number.',
  },
  'no-such-invitation': {
    what: 'This invitation was not found.',
    next: 'Please look at the progress again, or phone the contact.',
  },
  withdrawn: { what: 'This invitation was cancelled.', next: 'You need not come, and need not answer.' },
  'answered-before': {
    what: 'This invitation was answered already.',
    next: 'To change your mind, please phone the contact.',
  },
  'too-late': { what: 'The day for an answer has passed.', next: 'If you want to come, please phone the contact.' },
  'too-many-papers': {
    what: 'You have already printed a lot this time.',
    next: 'If you need more, please ask the staff to print it.',
  },
  'too-many-bookings': {
    what: 'You have made two appointments in this visit. That is the most.',
    next: 'To change the time, cancel one first.',
  },
  'no-such-booking': {
    what: 'This appointment was not found.',
    next: 'Please phone the number on the slip and ask them to change it.',
  },
  'wrong-number': {
    what: 'The ID number is wrong.',
    next: 'Please compare it with the card and type it again. If you do not know it, leave it out.',
  },
  'already-there': {
    what: 'This person is on the list already.',
    next: 'No need to add them again. Please see the list.',
  },
  'too-many-companions': {
    what: 'Five representatives are the most. The list is full.',
    next: 'To change somebody, take one off first.',
  },
  'no-such-material': {
    what: 'This material has been taken away.',
    next: 'Please choose once more what it is.',
  },
  'no-such-page': { what: 'This page has been taken away.', next: 'Please look at the materials on the screen.' },
  'not-a-picture': {
    what: 'The machine cannot read this picture.',
    next: 'Please take it again, or choose another picture.',
  },
  'too-many-pages': {
    what: 'There are 20 pages already. The machine takes no more.',
    next: 'Remove pages that matter less, or hand in the rest at the window.',
  },
  'nothing-legible': {
    what: 'No words could be read from the letter.',
    next: 'The machine cannot read handwriting. The letter goes with your matter all the same; please write a few words yourself.',
  },
  'recognition-stopped': { what: 'Reading the letter was stopped.', next: 'Please try again, or write it yourself.' },
  'recognition-failed': {
    what: 'The machine could not read this letter.',
    next: 'Please try again. If it still fails, write a few words yourself; the letter goes with your matter all the same.',
  },
  'no-answer': {
    what: 'The machine did not answer just now.',
    next: 'Please touch again. Nothing will be registered twice. If it still fails, call the staff.',
  },
};
