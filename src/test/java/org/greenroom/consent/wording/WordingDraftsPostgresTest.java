package org.greenroom.consent.wording;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class WordingDraftsPostgresTest extends WordingDraftsContract {}
