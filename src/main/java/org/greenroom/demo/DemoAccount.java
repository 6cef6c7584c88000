package org.greenroom.demo;

import java.util.Locale;
import java.util.Set;
import org.greenroom.access.Role;

/** The people of the demonstration in whose place one can sign in. Text of the role: {@code demo.role.<name>}. */
public enum DemoAccount {
    MEMBER("rhian@members.example", "Rhian Calloway", Set.of()),
    WELSH("mabli@members.example", "Mabli Tudur", Set.of()),
    STEWARD("joel@members.example", "Joel Hargreaves", Set.of()),
    RETURNING("officer@union.example", "Catrin Beynon", Set.of(Role.RETURNING_OFFICER)),
    SECOND("second@union.example", "Desmond Achebe", Set.of(Role.RETURNING_OFFICER, Role.CONSENT_OFFICER)),
    CONSENT("consent@union.example", "Eleri Vaughan", Set.of(Role.CONSENT_OFFICER)),
    MEMBERSHIP("membership@union.example", "Moira Kerr", Set.of(Role.MEMBERSHIP_OFFICER)),
    MEMBERSHIP_SECOND("members2@union.example", "Bethan Okafor", Set.of(Role.MEMBERSHIP_OFFICER)),
    NEWS("news@union.example", "Idris Farouk", Set.of(Role.NEWS_EDITOR)),
    SCRUTINEER("scrutineer@scrutiny.example", "Philippa Stroud", Set.of(Role.SCRUTINEER)),
    AUDITOR("auditor@union.example", "Gethin Marlais", Set.of(Role.AUDITOR)),
    /** On no roll and without a role: acts for a member who named this account. */
    AGENT("agent@castings.example", "Ffion Rees", Set.of());

    private final String address;
    private final String displayName;
    private final Set<Role> granted;

    DemoAccount(String address, String displayName, Set<Role> granted) {
        this.address = address;
        this.displayName = displayName;
        this.granted = granted;
    }

    /** What is typed at sign-in. */
    public String address() {
        return address;
    }

    public String displayName() {
        return displayName;
    }

    /** Key of the text that says what this person does. */
    String roleKey() {
        return "demo.role." + name().toLowerCase(Locale.ROOT);
    }

    /** The roles that are granted; a member's come from the roll. */
    public Set<Role> granted() {
        return granted;
    }

    /** Whether the account belongs to somebody on the roll. */
    public boolean isMember() {
        return granted.isEmpty() && this != AGENT;
    }
}
