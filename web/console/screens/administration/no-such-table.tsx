import { Link } from '../../data/link.tsx';
import { Empty } from '../../parts/empty.tsx';
import { administrationWords } from '../../words/administration.ts';
import { useWords } from '../../words/words.ts';

export const NoSuchTable = () => {
  const words = useWords(administrationWords);
  return (
    <Empty title={words.none}>
      <Link to="/administration">{words.back}</Link>
    </Empty>
  );
};
