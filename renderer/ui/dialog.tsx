import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
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

/**
 * A question or message over the screen, which is dead meanwhile; touching beside it does nothing, so no slip of the hand
 * answers. Begins at its obvious next step, and leads back to where one was.
 */
export function Dialog({ title, onClose, alert = false, tall = false, buttons, aside, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-look="primary"]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={css.veil}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className={`${css.dialog} ${tall ? css.tall : ''}`}>
        <div className={css.head}>
          <h1 className={css.title} id={titleId}>
            {title}
          </h1>
          {aside}
        </div>
        {children && <div className={css.body}>{children}</div>}
        <div className={css.buttons}>{buttons}</div>
      </div>
    </dialog>
  );
}
