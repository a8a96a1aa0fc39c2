import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { queryClient } from './api/queries.js';
import { usePerson } from './api/session.js';
import { Boundary } from './components/Boundary.js';
import { Loading } from './components/Loading.js';
import { NotFoundPage } from './pages/NotFoundPage.js';
import { SignInPage } from './pages/SignInPage.js';
import { wantsLittleData } from './play/wants-little-data.js';
import { followUpdate } from './pwa/update.js';
import { Frame } from './shell/Frame.js';
import { Guard } from './shell/Guard.js';
import { learners } from './shell/roles.js';
import { askForCaseload, loadCaseload } from './staff/caseload/ahead.js';
import { fetchedVerifyPage } from './verify/ahead.js';

/** The engine of the stage is the largest part of all: it travels beside the player, not behind it. */
const PlayPage = lazy(() => {
  if (!wantsLittleData()) void import('./stage/stage.js').catch(() => undefined);
  return import('./play/PlayPage.js');
});

/** A page that is fetched when somebody goes there. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(() => load().then((module) => ({ default: module[name] })));
}

const HomePage = page(() => import('./citizen/HomePage.js'), 'HomePage');
const SprintsPage = page(() => import('./citizen/SprintsPage.js'), 'SprintsPage');
const SprintPage = page(() => import('./citizen/SprintPage.js'), 'SprintPage');
const BadgesPage = page(() => import('./citizen/BadgesPage.js'), 'BadgesPage');
const CvPage = page(() => import('./citizen/cv/CvPage.js'), 'CvPage');
const SkillsPage = page(() => import('./citizen/SkillsPage.js'), 'SkillsPage');
const ReviewPage = page(() => import('./review/ReviewPage.js'), 'ReviewPage');
const SharedPage = page(() => import('./citizen/SharedPage.js'), 'SharedPage');
const SupportPage = page(() => import('./citizen/SupportPage.js'), 'SupportPage');
const ContactPage = page(() => import('./messages/ContactPage.js'), 'ContactPage');
const CalendarPage = page(() => import('./bookings/calendar/CalendarPage.js'), 'CalendarPage');
const MessagesPage = page(() => import('./messages/staff/MessagesPage.js'), 'MessagesPage');
const MessageSettingsPage = page(
  () => import('./messages/staff/MessageSettingsPage.js'),
  'MessageSettingsPage',
);
/** Drawn for a caseworker only: the rows are asked for before the page that shows them has come. */
const CaseloadPage = page(() => {
  askForCaseload();
  return loadCaseload();
}, 'CaseloadPage');
const CitizenPage = page(() => import('./staff/citizen/CitizenPage.js'), 'CitizenPage');
const CohortsPage = page(() => import('./staff/referrals/cohorts/CohortsPage.js'), 'CohortsPage');
const TogetherPage = page(() => import('./staff/citizen/together/TogetherPage.js'), 'TogetherPage');
const CataloguePage = page(() => import('./staff/CataloguePage.js'), 'CataloguePage');
const StudioGate = page(() => import('./studio/pages/StudioGate.js'), 'StudioGate');
const StudioPage = page(() => import('./studio/pages/StudioPage.js'), 'StudioPage');
const DraftPage = page(() => import('./studio/pages/DraftPage.js'), 'DraftPage');
const StatisticsPage = page(() => import('./studio/statistics/StatisticsPage.js'), 'StatisticsPage');
const SprintStatisticsPage = page(
  () => import('./studio/statistics/SprintStatisticsPage.js'),
  'SprintStatisticsPage',
);
const ImportPage = page(() => import('./studio/exchange/ImportPage.js'), 'ImportPage');
const MediaPage = page(() => import('./studio/media/MediaPage.js'), 'MediaPage');
const PreviewPage = page(() => import('./studio/preview/PreviewPage.js'), 'PreviewPage');
const AwardsAdminPage = page(() => import('./admin/AwardsPage.js'), 'AwardsPage');
const PeoplePage = page(() => import('./admin/PeoplePage.js'), 'PeoplePage');
const BadgeRulesPage = page(() => import('./admin/BadgeRulesPage.js'), 'BadgeRulesPage');
const OverviewPage = page(() => import('./lead/OverviewPage.js'), 'OverviewPage');
const TeamPage = page(() => import('./lead/TeamPage.js'), 'TeamPage');
const RoleHomePage = page(() => import('./pages/RoleHomePage.js'), 'RoleHomePage');
const InboxPage = page(() => import('./pages/inbox/InboxPage.js'), 'InboxPage');
const DemoMailPage = page(() => import('./pages/DemoMailPage.js'), 'DemoMailPage');
const NotificationSettingsPage = page(
  () => import('./pages/notifications/NotificationSettingsPage.js'),
  'NotificationSettingsPage',
);
const UnsubscribePage = page(() => import('./pages/notifications/UnsubscribePage.js'), 'UnsubscribePage');
const SettingsPage = page(() => import('./pages/SettingsPage.js'), 'SettingsPage');
const VerifyStartPage = page(() => import('./verify/VerifyStartPage.js'), 'VerifyStartPage');
const VerifyPage = page(() => import('./verify/VerifyPage.js'), 'VerifyPage');
const SharedProofPage = page(() => import('./verify/SharedProofPage.js'), 'SharedProofPage');
const SharedCvPage = page(() => import('./cv-share/SharedCvPage.js'), 'SharedCvPage');
const AboutDataPage = page(() => import('./pages/AboutDataPage.js'), 'AboutDataPage');
const AccessibilityPage = page(() => import('./pages/AccessibilityPage.js'), 'AccessibilityPage');

/** What the server has written into the page is replaced in one drawing; anybody else waits for the page as for others. */
function VerifyProof() {
  const Fetched = fetchedVerifyPage();
  return Fetched ? <Fetched /> : <VerifyPage />;
}

/** Everybody's first page: what it is depends on who one is. */
function Home() {
  const { roles } = usePerson();
  if (roles.includes('citizen')) return <HomePage />;
  return roles.includes('caseworker') ? <Navigate to="/caseload" replace /> : <RoleHomePage />;
}

/** A level stands alone: nothing is around it but itself. So does the picture of one in the studio. */
function Alone({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Boundary place={pathname}>
      <Suspense fallback={<Loading heights={[18, 16]} />}>{children}</Suspense>
    </Boundary>
  );
}

/** Between two pages nothing is under way: a new version that another tab has taken begins here. */
function useUpdateBetweenPages(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    followUpdate();
  }, [pathname]);
}

function Pages() {
  useUpdateBetweenPages();
  return (
    <Routes>
      <Route element={<Guard roles={learners} />}>
        <Route
          path="/play/:enrolmentId/:levelId"
          element={
            <Alone>
              <PlayPage />
            </Alone>
          }
        />
      </Route>
      <Route element={<Guard roles={['caseworker']} />}>
        <Route
          path="/caseload/:citizenId/together/:enrolmentId/:levelId"
          element={
            <Alone>
              <TogetherPage />
            </Alone>
          }
        />
      </Route>
      <Route
        path="/studio/preview"
        element={
          <Alone>
            <PreviewPage />
          </Alone>
        }
      />
      <Route element={<Frame />}>
        <Route path="/" element={<SignInPage />} />
        <Route element={<Guard />}>
          <Route path="/home" element={<Home />} />
          <Route path="/inbox" element={<InboxPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/notifications" element={<NotificationSettingsPage />} />
          <Route path="/catalogue" element={<CataloguePage />} />
          <Route path="/demo/mail" element={<DemoMailPage />} />
        </Route>
        <Route element={<Guard roles={learners} />}>
          <Route path="/sprints" element={<SprintsPage />} />
          <Route path="/sprint/:sprintId" element={<SprintPage />} />
          <Route path="/badges" element={<BadgesPage />} />
          <Route path="/skills" element={<SkillsPage />} />
          <Route path="/ov" element={<ReviewPage />} />
        </Route>
        <Route element={<Guard roles={['citizen']} />}>
          <Route path="/cv" element={<CvPage />} />
          <Route path="/shared" element={<SharedPage />} />
          <Route path="/support" element={<SupportPage />} />
          <Route path="/contact" element={<ContactPage />} />
        </Route>
        <Route element={<Guard roles={['lead', 'coordinator']} />}>
          <Route path="/overview" element={<OverviewPage />} />
          <Route path="/team" element={<TeamPage />} />
        </Route>
        <Route element={<Guard roles={['admin']} />}>
          <Route path="/admin/people" element={<PeoplePage />} />
          <Route path="/admin/awards" element={<AwardsAdminPage />} />
          <Route path="/admin/badges" element={<BadgeRulesPage />} />
        </Route>
        <Route element={<Guard roles={['caseworker']} />}>
          <Route path="/caseload" element={<CaseloadPage />} />
          <Route path="/caseload/:citizenId" element={<CitizenPage />} />
          <Route path="/cohorts" element={<CohortsPage />} />
          <Route path="/calendar" element={<CalendarPage />} />
          <Route path="/messages" element={<MessagesPage />} />
          <Route path="/messages/settings" element={<MessageSettingsPage />} />
          <Route path="/messages/:citizenId" element={<MessagesPage />} />
        </Route>
        <Route element={<StudioGate />}>
          <Route path="/studio" element={<StudioPage />} />
          <Route path="/studio/statistics" element={<StatisticsPage />} />
          <Route path="/studio/statistics/:sprintId" element={<SprintStatisticsPage />} />
          <Route path="/studio/media" element={<MediaPage />} />
          <Route path="/studio/import" element={<ImportPage />} />
          <Route path="/studio/:draftId/import" element={<ImportPage />} />
          <Route path="/studio/:draftId" element={<DraftPage />} />
        </Route>
        <Route path="/unsubscribe/:key" element={<UnsubscribePage />} />
        <Route path="/verify" element={<VerifyStartPage />} />
        <Route path="/verify/:awardId" element={<VerifyProof />} />
        <Route path="/bevis/:token" element={<SharedProofPage />} />
        <Route path="/cv/:token" element={<SharedCvPage />} />
        <Route path="/about-data" element={<AboutDataPage />} />
        <Route path="/accessibility" element={<AccessibilityPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </QueryClientProvider>
  );
}
