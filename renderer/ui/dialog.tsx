import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import css from './dialog.module.css';

interface DialogProps {
  title: string;
  /** Escape, where it may be put away without an answer. */
  onClose?: () => void;
  alert?: boolean;
  /** Takes the whole height, for paged content. */
  tall?: boolean;
  buttons: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A question or message over the screen; touching beside it does nothing, so no slip of the hand answers. */
export function Dialog({ title, onClose, alert = false, tall = false, buttons, aside, children }: DialogProps) {
  return (
    <ModalOverlay
      className={css.veil}
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={css.sheet}>
        <AriaDialog className={`${css.dialog} ${tall ? css.tall : ''}`} role={alert ? 'alertdialog' : 'dialog'}>
          <div className={css.head}>
            <Heading slot="title" level={1} className={css.title}>
              {title}
            </Heading>
            {aside}
          </div>
          {children && <div className={css.body}>{children}</div>}
          <div className={css.buttons}>{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
