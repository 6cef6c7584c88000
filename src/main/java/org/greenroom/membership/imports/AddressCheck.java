package org.greenroom.membership.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.membership.imports.RowProblem.Code;
import org.greenroom.membership.imports.Snapshot.Stored;

/** One address, one member: also where members exchange addresses, or one takes over what another gives up. */
final class AddressCheck {
    private AddressCheck() {}

    static void refuseTaken(List<CheckedRow> rows, Map<String, Stored> stored) {
        int email = ImportKind.MEMBERS.index("email");
        boolean refused = true;
        // A row that is refused keeps its stored address, which may refuse another row: hence until nothing moves.
        while (refused) {
            refused = false;
            var written = new HashSet<String>();
            rows.stream().filter(CheckedRow::isSound).forEach(r -> written.add(r.key()));
            Map<String, String> owner = new HashMap<>();
            stored.forEach((number, member) -> {
                if (!written.contains(number) && !member.values()[email].isEmpty()) {
                    owner.put(key(member.values()[email]), number);
                }
            });
            for (CheckedRow row : rows) {
                String address = row.values()[email];
                if (!row.isSound() || address == null || address.isEmpty()) {
                    continue;
                }
                String other = owner.putIfAbsent(key(address), row.key());
                if (other != null) {
                    row.refuse(RowProblem.of(Code.ADDRESS_TAKEN, "email", other));
                    refused = true;
                }
            }
        }
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
