package org.greenroom.ballot;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class ReminderPlanPostgresTest extends ReminderPlanContract {}
