import type { ReactNode } from 'react';
import css from './pictures.module.css';

function Picture({ viewBox, children }: { viewBox: string; children: ReactNode }) {
  return (
    <svg
      className={css.picture}
      viewBox={viewBox}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** 身份证平放到读卡处: a card coming down flat onto the reader; or `lift`, taken away from it. */
export function CardPicture({ lift = false }: { lift?: boolean }) {
  return (
    <Picture viewBox="0 0 240 150">
      <path d="M36 118h168l14 20H22Z" className={css.sheet} />
      <path d="M22 138v7h196v-7" />
      <path d="M74 123h92l5 9H69Z" className={css.accent} />
      <g className={lift ? css.up : css.down}>
        <path d="M68 70h104l20 42H48Z" className={css.fill} />
        <path d="M137 80h19l8 18h-21Z" className={css.sheet} />
        <path d="M79 81h38M75 90h38M70 99h38" />
      </g>
      <path d={lift ? 'M120 50V16M108 28l12-12 12 12' : 'M120 14v34M108 37l12 12 12-12'} className={css.accent} />
    </Picture>
  );
}

/** 纸从这里出来: a sheet coming out of the slot. */
export function PaperPicture() {
  return (
    <Picture viewBox="0 0 240 150">
      <clipPath id="below-slot">
        <path d="M0 46h240v104H0Z" />
      </clipPath>
      <g clipPath="url(#below-slot)">
        <g className={css.out}>
          <path d="M76 30h88v98H76Z" className={css.sheet} />
          <path d="M90 64h60M90 77h60M90 90h40" />
          <path d="M132 100h18v18h-18Z" className={css.accent} />
        </g>
      </g>
      <path d="M40 22h160v22H40Z" className={css.sheet} />
      <path d="M58 36h124" strokeWidth="4" />
      <path d="M202 78v40M191 107l11 12 11-12" className={css.accent} />
    </Picture>
  );
}

/** 写下来: a sheet with a pen that writes on it. */
export function PenPicture() {
  return (
    <Picture viewBox="0 0 240 150">
      <path d="M58 22h112v112H58Z" className={css.sheet} />
      <path d="M74 46h80M74 66h80" />
      <path d="M74 88h46" className={css.accent} />
      <g className={css.write}>
        <path d="M122 88l8-20 56-46 12 15-56 46Z" className={css.fill} />
        <path d="M130 68l12 15M176 30l12 15" />
      </g>
    </Picture>
  );
}

/** 回执上的码对着扫码口: a receipt held before the scanner's window. */
export function CodePicture() {
  return (
    <Picture viewBox="0 0 240 150">
      <path d="M70 10h74v92H70Z" className={css.sheet} />
      <path d="M82 24h50M82 34h36" />
      <path d="M90 52h34v34H90Z" className={css.accent} />
      <path d="M97 59h7v7h-7ZM111 59h7v7h-7ZM97 73h7v7h-7ZM112 74h5v5" className={css.accent} />
      <path d="M48 142h120l-12-18H60Z" className={css.fill} />
      <path d="M84 133h48" />
      <path d="M108 120v-10M88 120l-6-8M128 120l6-8" className={css.accent} />
      <path d="M176 56c14 4 20 14 20 30M184 44c20 6 27 20 27 42" />
    </Picture>
  );
}
