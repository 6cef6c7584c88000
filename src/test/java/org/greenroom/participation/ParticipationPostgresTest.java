package org.greenroom.participation;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class ParticipationPostgresTest extends ParticipationContract {}
