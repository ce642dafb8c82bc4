# Fills an empty database with the people, queues, fields and tickets of seed.json.
# Use: perl -I <RT library> seed.pl seed.json     (RT_SITE_CONFIG names the configuration)
#
# The clock of this process is moved from step to step, so that Request Tracker itself writes every date and the
# database holds the same history whenever it is made.
use strict;
use warnings;
use utf8;

our $clock;
BEGIN {
    *CORE::GLOBAL::time   = sub () { $clock // CORE::time() };
    *CORE::GLOBAL::gmtime = sub (;$) { CORE::gmtime(@_ ? $_[0] : $clock // CORE::time()) };
}

use JSON ();
use Time::Local ();
use RT;

my $seed = do {
    my $path = shift or die "usage: seed.pl seed.json\n";
    open my $file, '<:raw', $path or die "$path: $!\n";
    local $/;
    JSON->new->utf8->decode(<$file>);
};

RT->LoadConfig;
RT->Config->Set(LogToSTDERR => 'error');
RT->Init;
RT->DatabaseHandle->dbh->do('PRAGMA synchronous = OFF');

my (%person, %queue, %field);
my $created_at = instant('2026-05-01T08:00:00Z');
$clock = $created_at;

without_notices(sub {
    add_people();
    add_queues();
    add_fields();
    add_ticket($_) for @{ $seed->{tickets} };
});
print scalar @{ $seed->{tickets} }, " tickets\n";

# Stops with RT's own message: a seed that is half there would make tests lie.
sub must {
    my ($what, $ok, @message) = @_;
    die "$what: @message\n" unless $ok;
    return $ok;
}

sub instant {
    my ($y, $mo, $d, $h, $mi, $s) = $_[0] =~ /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)Z$/ or die "no instant: $_[0]\n";
    return Time::Local::timegm($s, $mi, $h, $d, $mo - 1, $y);
}

# Scrips send mail and re-open tickets; while seeding, what happens is only what the file says.
sub without_notices {
    my ($work) = @_;
    my $dbh = RT->DatabaseHandle->dbh;
    my $ids = $dbh->selectcol_arrayref('SELECT id FROM Scrips WHERE Disabled = 0');
    my $set = $dbh->prepare('UPDATE Scrips SET Disabled = ? WHERE id = ?');
    $set->execute(1, $_) for @$ids;
    $work->();
    $set->execute(0, $_) for @$ids;
}

sub add_people {
    my $group = RT::Group->new(RT->SystemUser);
    must('group', $group->CreateUserDefinedGroup(Name => $seed->{group}));
    add_person($_, 1, $group) for @{ $seed->{agents} };
    add_person($_, 0) for @{ $seed->{customers} };
    my @global = qw(
        ModifySelf LoadSavedSearch CreateSavedSearch ShowSearchAdvanced ShowSearchBulkUpdate
        SeeDashboard SeeOwnDashboard CreateOwnDashboard ModifyOwnDashboard SeeGroup SeeCustomField
    );
    # Generation 4 shows these searches to whoever may search.
    @global = grep { !/^ShowSearch/ } @global if $RT::VERSION =~ /^4[.]/;
    grant($group, RT->System, @global);
    $seed->{groupObject} = $group;
}

sub add_person {
    my ($one, $privileged, $group) = @_;
    my $user = RT::User->new(RT->SystemUser);
    must("user $one->{name}", $user->Create(
        Name => $one->{name}, RealName => $one->{realName}, Password => $one->{password},
        EmailAddress => "$one->{name}\@$seed->{organisation}", Privileged => $privileged,
    ));
    must("member $one->{name}", $group->AddMember($user->PrincipalId)) if $group;
    $person{ $one->{name} } = RT::CurrentUser->new($user->id);
}

sub grant {
    my ($to, $on, @rights) = @_;
    must("right $_", $to->PrincipalObj->GrantRight(Right => $_, Object => $on)) for @rights;
}

sub add_queues {
    my @agent = qw(
        SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket CommentOnTicket ModifyTicket OwnTicket
        TakeTicket StealTicket ReassignTicket SeeCustomField ModifyCustomField Watch ShowOutgoingEmail
    );
    for my $one (@{ $seed->{queues} }) {
        my $queue = RT::Queue->new(RT->SystemUser);
        must("queue $one->{name}", $queue->Create(
            Name => $one->{name}, Description => $one->{description}, Lifecycle => $one->{lifecycle},
            CorrespondAddress => "\L$one->{name}\E\@$seed->{organisation}",
        ));
        grant($seed->{groupObject}, $queue, @agent);
        my $everyone = RT::Group->new(RT->SystemUser);
        $everyone->LoadSystemInternalGroup('Everyone');
        grant($everyone, $queue, qw(CreateTicket ReplyToTicket));
        my $requestor = RT::Group->new(RT->SystemUser);
        $requestor->LoadRoleGroup(Object => $queue, Name => 'Requestor');
        must('role Requestor', $requestor->CreateRoleGroup(Object => $queue, Name => 'Requestor')) unless $requestor->id;
        # A customer accepts or rejects a solution by moving the status.
        grant($requestor, $queue, qw(ShowTicket ModifyTicket));
        $queue{ $one->{name} } = $queue;
    }
}

sub add_fields {
    for my $one (@{ $seed->{fields} }) {
        my $cf = RT::CustomField->new(RT->SystemUser);
        must("field $one->{name}", $cf->Create(
            Name => $one->{name}, Type => $one->{type}, MaxValues => 1, LookupType => 'RT::Queue-RT::Ticket',
            $one->{render} ? (RenderType => $one->{render}) : (),
        ));
        my $order = 0;
        must("value $_", $cf->AddValue(Name => $_, SortOrder => ++$order)) for @{ $one->{values} || [] };
        must("field $one->{name} on Support", $cf->AddToObject($queue{Support}));
        $field{ $one->{name} } = $cf;
    }
}

sub add_ticket {
    my ($one) = @_;
    $clock = instant($one->{at});
    my $by = $person{ $one->{by} };
    my $ticket = RT::Ticket->new($by);
    my ($id, undef, $message) = $ticket->Create(
        Queue => $queue{ $one->{queue} // 'Support' }->id, Subject => $one->{subject}, Priority => $one->{priority},
        Requestor => [$by->EmailAddress], MIMEObj => message_of($one->{text}, $one->{subject}),
    );
    must("ticket $one->{id}", $id, $message);
    die "ticket $one->{id} became number $id\n" unless $id == $one->{id};
    step($id, 0, @$_) for @{ $one->{steps} };
    for my $round (1 .. $one->{repeat} // 0) {
        step($id, $round, @$_) for @{ $one->{each} };
    }
}

sub message_of {
    my ($text, $subject) = map { Encode::encode('UTF-8', $_) } @_;
    return MIME::Entity->build(Type => 'text/plain', Charset => 'UTF-8', Data => [$text], Subject => $subject);
}

# One step: minutes later, this person does this. A list as value takes turns by the round.
sub step {
    my ($id, $round, $minutes, $who, $what, $value, $text) = @_;
    $clock += 60 * $minutes;
    my $ticket = RT::Ticket->new($person{$who} || die "nobody is called $who\n");
    $ticket->Load($id);
    $value = $value->[$round % @$value] if ref $value;
    my %do = (
        owner    => sub { $ticket->SetOwner($person{$value}->id, 'Force') },
        status   => sub { $ticket->SetStatus($value) },
        priority => sub { $ticket->SetPriority($value) },
        comment  => sub { $ticket->Comment(MIMEObj => message_of($value, $ticket->Subject)) },
        reply    => sub { $ticket->Correspond(MIMEObj => message_of($value, $ticket->Subject)) },
        field    => sub { $ticket->AddCustomFieldValue(Field => $field{$value}, Value => $text) },
    );
    must("ticket $id, $who, $what", ($do{$what} || die "no such step: $what\n")->());
}
