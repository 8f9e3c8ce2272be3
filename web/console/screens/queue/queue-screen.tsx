import { Empty } from '../../parts/empty.tsx';

export const QueueScreen = () => <Empty title="…" />;
