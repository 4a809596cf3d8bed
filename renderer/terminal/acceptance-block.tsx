import type { AcceptanceView } from '../../contract/shapes/progress.ts';
import { dayWords, NO_LIMIT_WORDS } from '../../domain/wording.ts';
import { zh } from '../strings/zh-CN.ts';
import css from './acceptance-block.module.css';

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
      <dt>{zh.acceptance.handler}</dt>
      <dd className={css.handler}>
        {handlerName}　{handlerTitle}
      </dd>
      <dt>{zh.acceptance.phone}</dt>
      <dd className={css.handler}>{handlerPhone}</dd>
      <dt>{zh.acceptance.organ}</dt>
      <dd>{organName}</dd>
      {!brief && (
        <>
          <dt>{zh.acceptance.dueOn}</dt>
          <dd>{dueOn === null ? NO_LIMIT_WORDS : dayWords(dueOn)}</dd>
          <dt>{zh.acceptance.documentNo}</dt>
          <dd>{documentNo}</dd>
        </>
      )}
    </dl>
  );
}
