import { NoServer, OutOfDate } from '../panels/out-of-date.tsx';
import { SignIn } from '../panels/sign-in.tsx';
import { Console } from './console.tsx';
import { useSession } from './use-session.ts';

/** Before anything else: who is here. */
export const App = () => {
  const { stage, signIn, signOut, end, check } = useSession();
  switch (stage.name) {
    case 'checking':
      return null;
    case 'noServer':
      return <NoServer onRetry={() => void check()} />;
    case 'outOfDate':
      return <OutOfDate />;
    case 'signedOut':
      return <SignIn key={stage.sentence} sentence={stage.sentence} onSignIn={signIn} />;
    case 'signedIn':
      return <Console key={stage.session.key} session={stage.session} onEnd={end} onSignOut={signOut} />;
  }
};
