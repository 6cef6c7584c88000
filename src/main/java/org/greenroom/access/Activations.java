package org.greenroom.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.ActivationEntity.Medium;
import org.greenroom.access.MemberRecords.Person;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links and codes by which an owner sets the password of an account. */
@Service
@Transactional
public class Activations {

    private final ActivationRepository activations;
    private final AccountRepository repository;
    private final Accounts accounts;
    private final Directory directory;
    private final ActivationMail words;
    private final Outbox outbox;
    private final Letters letters;
    private final AccessSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Activations(
            ActivationRepository activations,
            AccountRepository repository,
            Accounts accounts,
            Directory directory,
            ActivationMail words,
            Outbox outbox,
            Letters letters,
            AccessSettings settings,
            PlatformTransactionManager manager,
            Clock clock) {
        this.activations = activations;
        this.repository = repository;
        this.accounts = accounts;
        this.directory = directory;
        this.words = words;
        this.outbox = outbox;
        this.letters = letters;
        this.settings = settings;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /**
     * Sends a link, or writes a letter when there is no mail address. Nothing happens when the account is suspended, was
     * sent enough today, or its letter is still on the way.
     */
    public void send(UUID accountId) {
        repository
                .findById(accountId)
                .filter(account -> account.status() != AccountStatus.SUSPENDED)
                .ifPresent(this::send);
    }

    /** What a link or code stands for; looking does not use it up. */
    @Transactional(readOnly = true)
    public Optional<OpenActivation> find(String secret) {
        return activations
                .findByTokenHash(Tokens.hash(secret))
                .filter(activation -> activation.isOpen(clock.instant()))
                .flatMap(activation -> repository.findById(activation.accountId()))
                .filter(account -> account.status() != AccountStatus.SUSPENDED)
                .map(this::describe);
    }

    /**
     * Sets the password and uses the link up, and with it every other of the account.
     *
     * @throws ActivationRefused when the link is unknown, was used or has expired
     * @throws PasswordRefused when the password is not accepted; the link can be used again
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void complete(String secret, String password) {
        // Worked out before anything is locked: the hash takes long.
        var owner = find(secret, transactions);
        var passwordHash = accounts.hashFor(owner, password);
        transactions.executeWithoutResult(status -> {
            var activation = activations
                    .lock(Tokens.hash(secret))
                    .filter(found -> found.isOpen(clock.instant()))
                    .orElseThrow(ActivationRefused::new);
            var by = activation.isByMail() ? PasswordBy.MAILBOX : PasswordBy.MORE;
            accounts.setPassword(activation.accountId(), passwordHash, by);
            activations.deleteAllOf(activation.accountId());
        });
    }

    private UUID find(String secret, TransactionTemplate within) {
        var owner = within.execute(status -> activations
                .findByTokenHash(Tokens.hash(secret))
                .filter(found -> found.isOpen(clock.instant()))
                .map(ActivationEntity::accountId)
                .orElse(null));
        if (owner == null) {
            throw new ActivationRefused();
        }
        return owner;
    }

    private void send(AccountEntity account) {
        var now = clock.instant();
        if (activations.countByAccountIdAndCreatedAtAfter(account.id(), now.minus(Duration.ofDays(1)))
                >= settings.linksPerDay()) {
            return;
        }
        var person = directory.personOf(account);
        var address = person.map(Person::email).orElse(account.loginEmail());
        if (address != null) {
            var secret = Tokens.forLink();
            activations.save(new ActivationEntity(account.id(), secret, Medium.MAIL, now, settings.mailLinkValid()));
            outbox.enqueue(words.mail(describe(account), address, secret, now.plus(settings.mailLinkValid())));
        } else if (!activations.existsByAccountIdAndMediumAndExpiresAtAfter(account.id(), Medium.LETTER, now)) {
            person.ifPresent(member -> write(account, member));
        }
    }

    private void write(AccountEntity account, Person member) {
        var now = clock.instant();
        var valid = settings.letterCodeValid();
        var secret = Tokens.forLetter();
        activations.save(new ActivationEntity(account.id(), secret, Medium.LETTER, now, valid));
        letters.add(words.letter(describe(account), member.memberId(), member.rollName(), secret, now.plus(valid)));
    }

    private OpenActivation describe(AccountEntity account) {
        var person = directory.personOf(account);
        var email = account.loginEmail();
        return new OpenActivation(
                person.map(Person::displayName).orElse(account.displayName()),
                person.map(Person::number).orElse(email == null ? "" : email),
                account.status() == AccountStatus.INVITED,
                person.map(Person::language).orElse(account.language()));
    }
}
