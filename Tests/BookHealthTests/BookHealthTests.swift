// Tests of BookHealth.
