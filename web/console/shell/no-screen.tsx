import { Link } from '../data/link.tsx';
import { Empty } from '../parts/empty.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';

export const NoScreen = () => {
  const words = useWords(shellWords).noScreen;
  return (
    <Empty title={words.title}>
      <p>{words.body}</p>
      <Link to="/queue">{words.home}</Link>
    </Empty>
  );
};
