package org.greenroom.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The invented union as a membership system would export it: four CSV files. The same seed and day give the same bytes.
 * The first three members are the ones who have accounts; see {@link DemoAccount}.
 */
final class DemoUnion {

    /** So many members there are. */
    static final int MEMBERS = 120;

    /** Has the mobile number of the one before: the office asks itself whether they are one. */
    private static final int SHARES_A_MOBILE = 74;

    private static final List<String> BRANCHES = List.of(
            "London",
            "London",
            "London",
            "South West",
            "North West",
            "North West",
            "Midlands",
            "Scotland",
            "Scotland",
            "Yorkshire",
            "Northern Ireland");
    private static final List<String> WELSH_BRANCHES =
            List.of("South Wales", "South Wales", "North Wales", "Mid Wales");
    private static final List<String> JOBS =
            List.of("actor", "actor", "actor", "supporting artist", "dancer", "stunt performer", "singer");
    private static final List<String> STAGE_NAMES = List.of(
            "Juno Vale",
            "Kit Marlowe-Reid",
            "Seren Aur",
            "Dax Holloway",
            "Bea Lark",
            "Orla Finch",
            "Gwion Bach",
            "Ted Amberley",
            "Mina Sol",
            "Caradog Môr",
            "Ivy Thorne",
            "Rafe Winter",
            "Luned Wyn",
            "Saffron Pike",
            "Jonty Crane",
            "Nell Harker");

    private final Random random = new Random(20251204);
    private final LocalDate today;
    private final List<Person> people = new ArrayList<>();
    private final StringBuilder engagements =
            new StringBuilder("membership_number,workplace_code,job,starts_on,ends_on\n");
    private final StringBuilder stewards =
            new StringBuilder("membership_number,workplace_code,elected_on,term_ends_on\n");

    /** Somebody on the roll. */
    private record Person(
            String number,
            String given,
            String family,
            String stageName,
            String email,
            String mobile,
            LocalDate joinedOn,
            String status,
            String branch,
            String language) {}

    /** A place of work, from and to by days before and after today. @param size how many are engaged there */
    private record Place(
            String code,
            String name,
            String kind,
            String employer,
            String agreement,
            String town,
            int from,
            @Nullable Integer until,
            int size) {}

    private static final List<Place> PLACES = List.of(
            new Place(
                    "G101", "Slate Harbour", "production", "Copper Kettle Pictures", "PACT-TV", "Cardiff", 95, 120, 50),
            new Place(
                    "G102",
                    "The Last Prompt",
                    "production",
                    "Harbour Light Films",
                    "PACT-CINEMA",
                    "Bristol",
                    60,
                    75,
                    24),
            new Place("G103", "Cwm Rhedyn", "production", "Teledu Glannau", "PACT-TV", "Caernarfon", 40, 160, 16),
            new Place("G104", "Tin Roof Ward", "production", "Northbank Drama", "BBC-TV", "Birmingham", 150, 60, 14),
            new Place("G105", "Theatr y Bont", "venue", "Cwmni’r Bont", "UK-THEATRE", "Mold", 400, null, 12),
            new Place(
                    "G106",
                    "Alder Street Playhouse",
                    "venue",
                    "Alder Street Theatres",
                    "WEST-END",
                    "London",
                    700,
                    null,
                    11),
            new Place("G107", "Quayside Stages", "studio", "Quayside Continuing Drama", "ITV", "Salford", 900, null, 8),
            new Place("G108", "Midnight Ferry", "production", "Clydewater Films", "PACT-TV", "Glasgow", 560, -310, 80));

    DemoUnion(LocalDate today) {
        this.today = today;
        makePeople();
        engageEverybody();
        electStewards();
    }

    byte[] members() {
        var csv = new StringBuilder("membership_number,given_name,family_name,professional_name,email,mobile,"
                + "joined_on,status,branch,language\n");
        for (var p : people) {
            row(
                    csv,
                    p.number,
                    p.given,
                    p.family,
                    p.stageName,
                    p.email,
                    p.mobile,
                    p.joinedOn,
                    p.status,
                    p.branch,
                    p.language);
        }
        return bytes(csv);
    }

    byte[] workplaces() {
        var csv = new StringBuilder("code,name,kind,employer,agreement,place,starts_on,ends_on\n");
        for (var w : PLACES) {
            row(csv, w.code, w.name, w.kind, w.employer, w.agreement, w.town, today.minusDays(w.from), end(w));
        }
        return bytes(csv);
    }

    byte[] engagements() {
        return bytes(engagements);
    }

    byte[] stewards() {
        return bytes(stewards);
    }

    private void makePeople() {
        Set<String> taken = new HashSet<>();
        people.add(person("Rhian", "Calloway", DemoAccount.MEMBER.address(), "in_benefit", false, taken));
        people.add(person("Mabli", "Tudur", DemoAccount.WELSH.address(), "in_benefit", true, taken));
        people.add(person("Joel", "Hargreaves", DemoAccount.STEWARD.address(), "in_benefit", false, taken));
        while (people.size() < MEMBERS) {
            boolean welsh = random.nextInt(4) == 0;
            var given = pick(welsh ? DemoNames.WELSH_GIVEN : DemoNames.GIVEN);
            var family = pick(welsh ? DemoNames.WELSH_FAMILY : DemoNames.FAMILY);
            if (!taken.contains(given + family)) {
                var email = people.size() % 23 == 7
                        ? ""
                        : (given + "." + family).toLowerCase(Locale.ROOT) + "@members.example";
                people.add(person(given, family, email, status(people.size()), welsh, taken));
            }
        }
    }

    private static String status(int index) {
        return switch (index % 30) {
            case 9, 19 -> "in_arrears";
            case 14 -> "lapsed";
            case 24 -> "retired";
            case 29 -> "student";
            default -> "in_benefit";
        };
    }

    private Person person(String given, String family, String email, String status, boolean welsh, Set<String> taken) {
        taken.add(given + family);
        int index = people.size();
        return new Person(
                "G%05d".formatted(10_000 + index * 7 + random.nextInt(7)),
                given,
                family,
                index % 8 == 5 ? STAGE_NAMES.get(index / 8) : "",
                email,
                // 07700 900000 to 900999 are set aside for invented numbers.
                random.nextInt(5) == 0 ? "" : "07700 900%03d".formatted(index == SHARES_A_MOBILE ? index - 1 : index),
                today.minusDays(200 + random.nextInt(9_000)),
                status,
                pick(welsh ? WELSH_BRANCHES : BRANCHES),
                welsh && random.nextInt(4) > 0 || email.equals(DemoAccount.WELSH.address()) ? "cy" : "en");
    }

    /** The three with accounts work at the first place; everybody else where there is room. */
    private void engageEverybody() {
        for (var place : PLACES) {
            var chosen = new ArrayList<>(people.subList(3, people.size()));
            Collections.shuffle(chosen, random);
            var company = new ArrayList<Person>();
            if (place == PLACES.getFirst()) {
                company.addAll(people.subList(0, 3));
            }
            company.addAll(chosen.subList(0, place.size - company.size()));
            company.forEach(p -> engage(p, place));
        }
    }

    private void engage(Person person, Place place) {
        row(
                engagements,
                person.number,
                place.code,
                pick(JOBS),
                today.minusDays(place.from - random.nextInt(20)),
                end(place));
    }

    private void electStewards() {
        row(stewards, people.get(2).number, "G101", today.minusDays(80), today.plusDays(120));
        row(stewards, people.get(2).number, "G105", today.minusDays(30), today.plusDays(300));
        row(stewards, people.get(11).number, "G102", today.minusDays(50), today.plusDays(75));
        row(stewards, people.get(16).number, "G103", today.minusDays(25), today.plusDays(160));
        row(stewards, people.get(21).number, "G108", today.minusDays(500), today.minusDays(310));
    }

    private Object end(Place place) {
        var until = place.until;
        return until == null ? "" : today.plusDays(until);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void row(StringBuilder csv, Object... values) {
        for (int i = 0; i < values.length; i++) {
            csv.append(i == 0 ? "" : ",").append(values[i]);
        }
        csv.append('\n');
    }

    private static byte[] bytes(StringBuilder csv) {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
