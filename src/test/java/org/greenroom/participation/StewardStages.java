package org.greenroom.participation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The stages of {@link StewardStage} for tests of the pages. */
@Component
public class StewardStages {

    private final StewardStage stages;

    StewardStages(StewardStage stages) {
        this.stages = stages;
    }

    /**
     * @param steward of the first workplace
     * @param codes of workplaces with 24, 20, 15, 9 and 1 people
     */
    public record Made(UUID ballot, UUID steward, List<String> codes, List<List<UUID>> people) {}

    /** An open ballot after its first batch, with or without a named list. */
    public Made afterFirstBatch(boolean list) {
        return made((list ? stages.openWithList() : stages.open()).firstBatch());
    }

    /** An open ballot of which nothing is in the box. */
    public Made begun() {
        return made(stages.open());
    }

    private static Made made(StewardStage.Open open) {
        return new Made(open.ballot, open.steward, open.codes, open.people);
    }
}
