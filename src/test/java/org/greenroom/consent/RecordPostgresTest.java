package org.greenroom.consent;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class RecordPostgresTest extends RecordContract {}
