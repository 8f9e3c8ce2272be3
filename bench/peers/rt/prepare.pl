#!/usr/bin/perl
# What the comparison needs in a new RT: a queue for each unit, officers who may work in them all, and the account
# through which the portal would send tickets. None is a superuser: for those RT asks fewer questions of its database.
use strict;
use warnings;

use RT;

RT::LoadConfig();
RT::Init();

my $system = RT->SystemUser;
my $password = 'a password of the bench';

sub ok_or_die {
    my ($id, $message) = @_;
    die "$message\n" unless $id;
}

for my $number (1 .. 100) {
    my $queue = RT::Queue->new($system);
    ok_or_die($queue->Create(Name => sprintf('Unit %03d', $number)));
}

my %may = (
    officers => [qw(SeeQueue ShowTicket ModifyTicket OwnTicket ReplyToTicket CommentOnTicket ShowTicketComments)],
    portal   => [qw(SeeQueue CreateTicket ShowTicket ModifyTicket)],
);

for my $name (sort keys %may) {
    my $group = RT::Group->new($system);
    ok_or_die($group->CreateUserDefinedGroup(Name => $name));
    for my $right (@{ $may{$name} }) {
        ok_or_die($group->PrincipalObj->GrantRight(Right => $right, Object => RT->System));
    }
    my $user = RT::User->new($system);
    ok_or_die($user->Create(Name => $name =~ s/s$//r, Password => $password, Privileged => 1));
    ok_or_die($group->AddMember($user->Id));
}
