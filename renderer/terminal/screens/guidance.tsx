import type { GuidanceView } from '../../../contract/guidance.ts';
import { guidance } from '../../strings/words.ts';
import type { GuidancePage } from '../guidance.ts';
import { useAsked } from '../guidance-context.ts';
import { Article } from './article.tsx';
import { Book } from './book.tsx';
import { Booking } from './booking.tsx';
import { CancelBooking } from './cancel-booking.tsx';
import { Channel, Channels } from './channels.tsx';
import { Contacts } from './contacts.tsx';
import { Days } from './days.tsx';
import { Entitlement } from './entitlement.tsx';
import { Guide } from './guide.tsx';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';
import { Guides } from './guides.tsx';
import { HallMenu } from './hall-menu.tsx';
import { Hits } from './hits.tsx';
import { Law } from './law.tsx';
import { Laws } from './laws.tsx';
import { Library } from './library.tsx';
import { Mediation } from './mediation.tsx';
import { Offers } from './offers.tsx';
import { Phones } from './phones.tsx';
import css from './screens.module.css';
import { Search } from './search.tsx';
import { Service, Services } from './services.tsx';
import { Slots } from './slots.tsx';
import { Townships, Villages } from './whereabouts.tsx';
import { Windows } from './windows.tsx';

/** What the hall can tell, page by page; nothing is decided here. */
export function Guidance({ page }: { page: GuidancePage }) {
  switch (page.page) {
    case 'mediation':
      return <Mediation />;
    case 'library':
      return <Library />;
    case 'guides':
      return <Guides {...page} />;
    case 'search':
      return <Search {...page} />;
    case 'hits':
      return <Hits {...page} />;
    case 'laws':
      return <Laws />;
    case 'law':
      return <Law {...page} />;
    case 'article':
      return <Article {...page} />;
    case 'townships':
      return <Townships />;
    case 'villages':
      return <Villages {...page} />;
    case 'phones':
      return <Phones />;
    default:
      return <OfThisHall page={page} />;
  }
}

/** Pages made of what the content pack tells of this hall and of the help there is; asked for anew, for who is on duty changes. */
function OfThisHall({ page }: { page: GuidancePage }) {
  const asked = useAsked((client) => client.guidance.view(), 'guidance');
  if (!asked.here) return <NotHere title={guidance.hall.title} asked={asked} />;
  const view = asked.answer;
  switch (page.page) {
    case 'services':
      return <Services view={view} />;
    case 'service':
      return <Service view={view} {...page} />;
    case 'entitlement':
      return <Entitlement view={view} {...page} />;
    case 'guide':
      return <Guide view={view} {...page} />;
    default:
      return view.hall === null ? <NoHall /> : <InHall page={page} hall={view.hall} />;
  }
}

function InHall({ page, hall }: { page: GuidancePage; hall: NonNullable<GuidanceView['hall']> }) {
  switch (page.page) {
    case 'hall':
      return <HallMenu hall={hall} />;
    case 'windows':
      return <Windows hall={hall} />;
    case 'contacts':
      return <Contacts hall={hall} {...page} />;
    case 'channels':
      return <Channels hall={hall} />;
    case 'channel':
      return <Channel hall={hall} {...page} />;
    case 'offers':
      return <Offers hall={hall} {...page} />;
    case 'days':
      return <Days hall={hall} {...page} />;
    case 'slots':
      return <Slots hall={hall} {...page} />;
    case 'book':
      return <Book hall={hall} {...page} />;
    case 'booking':
      return <Booking hall={hall} {...page} />;
    case 'cancel':
      return <CancelBooking {...page} />;
    default:
      return <Gone />;
  }
}

/** The content pack tells nothing of this hall; the rest of what it knows stays open. */
function NoHall() {
  return (
    <GuideFrame title={guidance.hall.title}>
      <p className={css.say}>{guidance.hall.none}</p>
    </GuideFrame>
  );
}
