import type { AcceptanceView } from '../../contract/shapes/progress.ts';
import { NO_LIMIT_WORDS } from '../../domain/wording.ts';
import { t } from '../strings/words.ts';
import css from './acceptance-block.module.css';
import { fullDay } from './day-name.ts';

interface AcceptanceBlockProps {
  acceptance: AcceptanceView;
  /** Only whom to ask, beside a road that tells the rest. */
  brief?: boolean;
}

/** 受理人: name, title and telephone, who took it and until when. */
export function AcceptanceBlock({ acceptance, brief = false }: AcceptanceBlockProps) {
  const { organName, handlerName, handlerTitle, handlerPhone, documentNo, dueOn } = acceptance;
  return (
    <dl className={css.facts}>
      <dt>{t.acceptance.handler}</dt>
      <dd className={css.handler}>
        {handlerName}　{handlerTitle}
      </dd>
      <dt>{t.acceptance.phone}</dt>
      <dd className={css.handler}>{handlerPhone}</dd>
      <dt>{t.acceptance.organ}</dt>
      <dd>{organName}</dd>
      {!brief && (
        <>
          <dt>{t.acceptance.dueOn}</dt>
          <dd>{dueOn === null ? NO_LIMIT_WORDS : fullDay(dueOn)}</dd>
          <dt>{t.acceptance.documentNo}</dt>
          <dd>{documentNo}</dd>
        </>
      )}
    </dl>
  );
}
