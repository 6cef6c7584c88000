package org.greenroom.consent.wording;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class WordingDraftsServiceTest extends WordingDraftsContract {}
