package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workplaces the union knows. */
@Service
@Transactional(readOnly = true)
public class Workplaces {
    private final WorkplaceRepository workplaces;

    Workplaces(WorkplaceRepository workplaces) {
        this.workplaces = workplaces;
    }

    /** The workplace with this code, exactly as written in upper case. */
    public Optional<WorkplaceSummary> byCode(String code) {
        return workplaces.findByCode(code).map(Workplace::summary);
    }

    /** How many there are. */
    public long count() {
        return workplaces.count();
    }

    /** The workplaces with these codes by code, in one statement; a code that none has is left out. */
    public Map<String, WorkplaceSummary> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : workplaces.findByCodeIn(codes).stream()
                        .map(Workplace::summary)
                        .collect(Collectors.toMap(WorkplaceSummary::code, Function.identity()));
    }

    /** Where a member is engaged on a day (UK date), each workplace once, by name. */
    public List<WorkplaceSummary> ofMember(UUID memberId, LocalDate day) {
        return workplaces.ofMember(memberId, day).stream()
                .map(Workplace::summary)
                .toList();
    }

    /**
     * One page of the workplaces by name.
     *
     * @param search part of a name, code, employer, agreement or place; empty finds all
     * @param page   from 0
     */
    public Found<WorkplaceSummary> find(String search, int page, int size) {
        return find(search, "", page, size);
    }

    /**
     * One page of the workplaces under an agreement; see {@link #find(String, int, int)}.
     *
     * @param agreement code of the agreement; empty finds all
     */
    public Found<WorkplaceSummary> find(String search, String agreement, int page, int size) {
        var sort = Sort.by("name", "code");
        var found = workplaces.search(SearchWords.pattern(search), agreement, PageRequest.of(page, size, sort));
        return new Found<>(found.map(Workplace::summary).getContent(), found.getTotalElements());
    }

    /** The codes of all agreements that cover a workplace, in order: what an electorate rule may name. */
    public List<String> agreements() {
        return workplaces.agreements();
    }
}
