import { memo } from 'react';
import type { Screen } from './screen-of.ts';
import { Anonymous } from './screens/anonymous.tsx';
import { Attract } from './screens/attract.tsx';
import { ByHandScreen } from './screens/by-hand.tsx';
import { Camera } from './screens/camera.tsx';
import { CardProblem } from './screens/card-problem.tsx';
import { Code } from './screens/code.tsx';
import { Companions } from './screens/companions.tsx';
import { Complained } from './screens/complaint.tsx';
import { ConcernName, Concerns } from './screens/concerns.tsx';
import { Confirm } from './screens/confirm.tsx';
import { Duplicate } from './screens/duplicate.tsx';
import { Ending } from './screens/ending.tsx';
import { Follow } from './screens/follow.tsx';
import { Guidance } from './screens/guidance.tsx';
import { Home } from './screens/home.tsx';
import { Identify } from './screens/identify.tsx';
import { KeptPrivate } from './screens/kept-private.tsx';
import { Kind } from './screens/kind.tsx';
import { Letter } from './screens/letter.tsx';
import { MaterialKindScreen } from './screens/material-kind.tsx';
import { Materials } from './screens/materials.tsx';
import { Matter } from './screens/matter.tsx';
import { Mine } from './screens/mine.tsx';
import { Notice } from './screens/notice.tsx';
import { NumberScreen } from './screens/number.tsx';
import { PaperPages } from './screens/paper-pages.tsx';
import { PaperWords } from './screens/paper-words.tsx';
import { Papers } from './screens/papers.tsx';
import { PartyTyped } from './screens/party-typed.tsx';
import { PhonePictures } from './screens/phone-pictures.tsx';
import { PrintWhy } from './screens/print-why.tsx';
import { Proof } from './screens/proof.tsx';
import { ProofCode } from './screens/proof-code.tsx';
import { ProofStaff } from './screens/proof-staff.tsx';
import { Purpose } from './screens/purpose.tsx';
import { Rate, Rated, RateWhy } from './screens/rate.tsx';
import { Readback } from './screens/readback.tsx';
import { Registered } from './screens/registered.tsx';
import { Relation } from './screens/relation.tsx';
import { Remedy } from './screens/remedy.tsx';
import { Road } from './screens/road.tsx';
import { Signing } from './screens/signing.tsx';
import { BackendLost, Starting } from './screens/starting.tsx';
import { Telling } from './screens/telling.tsx';
import { Township } from './screens/township.tsx';
import { Village } from './screens/village.tsx';
import { Whose } from './screens/whose.tsx';

/** Each screen's own file; nothing is decided here. Drawn anew with the screen, not with what lies over it. */
export const ScreenView = memo(function ScreenView({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'starting':
      return <Starting />;
    case 'backend-lost':
      return <BackendLost />;
    case 'attract':
      return <Attract {...screen} />;
    case 'ending':
      return <Ending {...screen} />;
    case 'card-problem':
      return <CardProblem {...screen} />;
    case 'confirm':
      return <Confirm {...screen} />;
    case 'home':
      return <Home {...screen} />;
    case 'guidance':
      return <Guidance page={screen.page} />;
    case 'notice':
      return <Notice />;
    case 'identify':
      return <Identify {...screen} />;
    case 'by-hand':
      return <ByHandScreen key={screen.field} field={screen.field} />;
    case 'whose':
      return <Whose />;
    case 'persons':
      return <PartyTyped key="persons" field="persons" />;
    case 'for-name':
      return <PartyTyped key="for-name" field="forName" />;
    case 'for-address':
      return <PartyTyped key="for-address" field="forAddress" />;
    case 'for-relation':
      return <Relation />;
    case 'companions':
      return <Companions />;
    case 'companion-name':
      return <PartyTyped key="companion-name" field="companionName" />;
    case 'companion-number':
      return <PartyTyped key="companion-number" field="companionNumber" />;
    case 'anonymous':
      return <Anonymous />;
    case 'road':
      return <Road />;
    case 'kept-private':
      return <KeptPrivate />;
    case 'duplicate':
      return <Duplicate />;
    case 'concerns':
      return <Concerns />;
    case 'concern-name':
      return <ConcernName />;
    case 'purpose':
      return <Purpose />;
    case 'kind':
      return <Kind />;
    case 'township':
      return <Township />;
    case 'village':
      return <Village />;
    case 'facts':
    case 'request':
      return <Telling key={screen.name} question={screen.name} />;
    case 'readback':
      return <Readback />;
    case 'signing':
      return <Signing />;
    case 'phone-pictures':
      return <PhonePictures />;
    case 'materials':
      return <Materials />;
    case 'material-kind':
      return <MaterialKindScreen />;
    case 'camera':
      return <Camera {...screen} />;
    case 'letter':
      return <Letter {...screen} />;
    case 'registered':
      return <Registered {...screen} />;
    case 'follow':
      return <Follow {...screen} />;
    case 'number':
      return <NumberScreen />;
    case 'code':
      return <Code />;
    case 'mine':
      return <Mine />;
    case 'matter':
      return <Matter {...screen} />;
    case 'rate':
      return <Rate key={screen.field} {...screen} />;
    case 'rate-why':
      return <RateWhy {...screen} />;
    case 'remedy':
      return <Remedy {...screen} />;
    case 'complained':
      return <Complained {...screen} />;
    case 'rated':
      return <Rated {...screen} />;
    case 'papers':
      return <Papers {...screen} />;
    case 'proof':
      return <Proof {...screen} />;
    case 'proof-staff':
      return <ProofStaff />;
    case 'proof-code':
      return <ProofCode />;
    case 'print-why':
      return <PrintWhy {...screen} />;
    case 'paper-pages':
      return <PaperPages key={screen.paper.issueId} {...screen} />;
    case 'paper-words':
      return <PaperWords key={screen.paper.issueId ?? screen.paper.code} {...screen} />;
  }
});
