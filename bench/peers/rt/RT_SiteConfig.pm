# As Debian has it, but for where its database is, and that its mail ends in a program that swallows it.
use utf8;

Set($rtname, '1022-peer');
Set($Organization, 'peer.invalid');
Set($CorrespondAddress, 'rt@peer.invalid');
Set($CommentAddress, 'rt-comment@peer.invalid');
Set($Timezone, 'Asia/Ho_Chi_Minh');

Set($WebDomain, '127.0.0.1');
Set($WebPort, @port@);
Set($WebPath, '');
Set($WebSecureCookies, 0);

Set($DatabaseType, 'Pg');
Set($DatabaseHost, '127.0.0.1');
Set($DatabaseRTHost, '127.0.0.1');
Set($DatabasePort, @databasePort@);
Set($DatabaseName, 'rt5');
Set($DatabaseUser, 'rt');
Set($DatabasePassword, 'unused');

Set($MailCommand, 'sendmailpipe');
Set($SendmailPath, '@home@/sendmail');

Set($LogToSyslog, undef);
Set($LogToFile, undef);
Set($LogToSTDERR, 'warning');

1;
