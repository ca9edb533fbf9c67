// The packed files; written by script/pack, by hand never.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "templates.h"

static const unsigned char file_0[] = {
#embed "../../sample-book/.history/accounts/aozora-hoiku/account@2025-11-28.md"
};
static const unsigned char file_1[] = {
#embed "../../sample-book/.history/accounts/aozora-hoiku/contacts@2025-11-28.md"
};
static const unsigned char file_2[] = {
#embed "../../sample-book/.history/accounts/aozora-hoiku/journey@2025-11-28.md"
};
static const unsigned char file_3[] = {
#embed "../../sample-book/.history/accounts/aozora-hoiku/journey@2025-12-19.md"
};
static const unsigned char file_4[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2024-09-02.md"
};
static const unsigned char file_5[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2024-09-25.md"
};
static const unsigned char file_6[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2024-11-13.md"
};
static const unsigned char file_7[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2025-04-22.md"
};
static const unsigned char file_8[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2025-07-02.md"
};
static const unsigned char file_9[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2025-08-21.md"
};
static const unsigned char file_10[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2025-09-15.md"
};
static const unsigned char file_11[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/account@2025-10-27.md"
};
static const unsigned char file_12[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/contacts@2024-09-02.md"
};
static const unsigned char file_13[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/journey@2024-09-02.md"
};
static const unsigned char file_14[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2024-09-24-renewal-talk@2024-09-25.md"
};
static const unsigned char file_15[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-02-19-business-review@2025-02-20.md"
};
static const unsigned char file_16[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-04-17-call-dana@2025-04-22.md"
};
static const unsigned char file_17[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-07-01-handover@2025-07-02.md"
};
static const unsigned char file_18[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-07-01-handover@2025-07-14.md"
};
static const unsigned char file_19[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-08-20-first-meeting-coo@2025-08-21.md"
};
static const unsigned char file_20[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-09-12-notice@2025-09-15.md"
};
static const unsigned char file_21[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-10-24-last-attempt@2025-10-27.md"
};
static const unsigned char file_22[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/notes/2025-12-08-retro@2025-12-09.md"
};
static const unsigned char file_23[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/plans/rounds-on-time@2024-09-02.md"
};
static const unsigned char file_24[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/plans/rounds-on-time@2024-11-13.md"
};
static const unsigned char file_25[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/plans/rounds-on-time@2025-02-20.md"
};
static const unsigned char file_26[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/plays/2025-07-14-sponsor-left@2025-07-14.md"
};
static const unsigned char file_27[] = {
#embed "../../sample-book/.history/accounts/brightwater-foods/plays/2025-07-14-sponsor-left@2025-08-21.md"
};
static const unsigned char file_28[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/account@2025-03-13.md"
};
static const unsigned char file_29[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/account@2025-05-05.md"
};
static const unsigned char file_30[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/account@2025-06-11.md"
};
static const unsigned char file_31[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/account@2025-10-09.md"
};
static const unsigned char file_32[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/account@2025-12-12.md"
};
static const unsigned char file_33[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/contacts@2025-03-13.md"
};
static const unsigned char file_34[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/journey@2025-03-13.md"
};
static const unsigned char file_35[] = {
#embed "../../sample-book/.history/accounts/frigo-noord/journey@2025-05-05.md"
};
static const unsigned char file_36[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/account@2024-09-02.md"
};
static const unsigned char file_37[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/account@2024-12-05.md"
};
static const unsigned char file_38[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/account@2025-01-24.md"
};
static const unsigned char file_39[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/account@2025-05-21.md"
};
static const unsigned char file_40[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/account@2025-06-04.md"
};
static const unsigned char file_41[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/account@2025-09-18.md"
};
static const unsigned char file_42[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/account@2025-12-12.md"
};
static const unsigned char file_43[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/contacts@2024-09-02.md"
};
static const unsigned char file_44[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/contacts@2025-01-24.md"
};
static const unsigned char file_45[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/escalations/2025-05-20-stock-counts@2025-05-21.md"
};
static const unsigned char file_46[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/journey@2024-09-02.md"
};
static const unsigned char file_47[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/journey@2025-05-21.md"
};
static const unsigned char file_48[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/journey@2025-06-04.md"
};
static const unsigned char file_49[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/journey@2025-12-12.md"
};
static const unsigned char file_50[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2024-10-15-yard-tour@2024-10-16.md"
};
static const unsigned char file_51[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2025-01-22-parts-kickoff@2025-01-24.md"
};
static const unsigned char file_52[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2025-01-22-parts-kickoff@2025-02-06.md"
};
static const unsigned char file_53[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2025-04-16-parts-ten-weeks@2025-04-17.md"
};
static const unsigned char file_54[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2025-06-03-after-the-escalation@2025-06-04.md"
};
static const unsigned char file_55[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2025-09-17-business-review@2025-09-18.md"
};
static const unsigned char file_56[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2026-01-20-business-review@2026-01-21.md"
};
static const unsigned char file_57[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/notes/2026-02-12-call-sigrid@2026-02-13.md"
};
static const unsigned char file_58[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/opportunities/service-ships@2026-01-21.md"
};
static const unsigned char file_59[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-01-24.md"
};
static const unsigned char file_60[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-02-06.md"
};
static const unsigned char file_61[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-05-21.md"
};
static const unsigned char file_62[] = {
#embed "../../sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-09-18.md"
};
static const unsigned char file_63[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/account@2025-06-24.md"
};
static const unsigned char file_64[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/account@2025-07-16.md"
};
static const unsigned char file_65[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/account@2025-10-21.md"
};
static const unsigned char file_66[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/account@2025-11-27.md"
};
static const unsigned char file_67[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/account@2025-12-19.md"
};
static const unsigned char file_68[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/journey@2025-06-24.md"
};
static const unsigned char file_69[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/journey@2025-07-16.md"
};
static const unsigned char file_70[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/journey@2025-10-21.md"
};
static const unsigned char file_71[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/notes/2025-07-15-kick-off@2025-07-16.md"
};
static const unsigned char file_72[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/notes/2025-10-20-board-pack@2025-10-21.md"
};
static const unsigned char file_73[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/notes/2025-11-26-three-in-one@2025-11-27.md"
};
static const unsigned char file_74[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/notes/2026-01-21-who-reads@2026-01-22.md"
};
static const unsigned char file_75[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/opportunities/view-over-three@2025-10-21.md"
};
static const unsigned char file_76[] = {
#embed "../../sample-book/.history/accounts/hartog-groep/opportunities/view-over-three@2025-11-27.md"
};
static const unsigned char file_77[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2024-09-02.md"
};
static const unsigned char file_78[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2024-11-07.md"
};
static const unsigned char file_79[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2025-01-23.md"
};
static const unsigned char file_80[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2025-03-14.md"
};
static const unsigned char file_81[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2025-04-30.md"
};
static const unsigned char file_82[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2025-05-28.md"
};
static const unsigned char file_83[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2025-06-27.md"
};
static const unsigned char file_84[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2025-08-29.md"
};
static const unsigned char file_85[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2025-12-05.md"
};
static const unsigned char file_86[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/account@2026-01-23.md"
};
static const unsigned char file_87[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/contacts@2024-09-02.md"
};
static const unsigned char file_88[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/contacts@2025-05-28.md"
};
static const unsigned char file_89[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/contacts@2025-10-09.md"
};
static const unsigned char file_90[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/contacts@2025-11-06.md"
};
static const unsigned char file_91[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/escalations/2026-01-22-probe-readings@2026-01-23.md"
};
static const unsigned char file_92[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/escalations/2026-01-22-probe-readings@2026-01-30.md"
};
static const unsigned char file_93[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/journey@2024-09-02.md"
};
static const unsigned char file_94[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/journey@2025-01-23.md"
};
static const unsigned char file_95[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/journey@2025-08-29.md"
};
static const unsigned char file_96[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/journey@2025-12-05.md"
};
static const unsigned char file_97[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2024-09-18-first-review@2024-09-19.md"
};
static const unsigned char file_98[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2024-09-18-first-review@2024-11-07.md"
};
static const unsigned char file_99[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2024-11-06-plan-in-the-canteen@2024-11-07.md"
};
static const unsigned char file_100[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2025-01-21-night-in-zeebrugge@2025-01-23.md"
};
static const unsigned char file_101[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2025-03-13-price-step@2025-03-14.md"
};
static const unsigned char file_102[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2025-05-27-saskia-reads-terms@2025-05-28.md"
};
static const unsigned char file_103[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2025-08-28-review@2025-08-29.md"
};
static const unsigned char file_104[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2025-10-08-frigo-noord@2025-10-09.md"
};
static const unsigned char file_105[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2025-11-05-lotte-goes-up@2025-11-06.md"
};
static const unsigned char file_106[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2025-12-04-winter-review@2025-12-05.md"
};
static const unsigned char file_107[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/notes/2026-01-29-double-readings@2026-01-30.md"
};
static const unsigned char file_108[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/opportunities/genk-parts@2025-03-14.md"
};
static const unsigned char file_109[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/opportunities/zeebrugge-probes@2025-12-05.md"
};
static const unsigned char file_110[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2024-11-07.md"
};
static const unsigned char file_111[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-03-14.md"
};
static const unsigned char file_112[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-04-30.md"
};
static const unsigned char file_113[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-08-29.md"
};
static const unsigned char file_114[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-12-05.md"
};
static const unsigned char file_115[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2026-01-23.md"
};
static const unsigned char file_116[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2026-01-30.md"
};
static const unsigned char file_117[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plays/2025-11-05-sponsor-left@2025-11-06.md"
};
static const unsigned char file_118[] = {
#embed "../../sample-book/.history/accounts/hartog-koel/plays/2025-11-05-sponsor-left@2025-12-05.md"
};
static const unsigned char file_119[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2024-09-27.md"
};
static const unsigned char file_120[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2024-12-12.md"
};
static const unsigned char file_121[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2025-03-14.md"
};
static const unsigned char file_122[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2025-05-23.md"
};
static const unsigned char file_123[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2025-07-04.md"
};
static const unsigned char file_124[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2025-09-02.md"
};
static const unsigned char file_125[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2025-09-25.md"
};
static const unsigned char file_126[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/account@2025-11-18.md"
};
static const unsigned char file_127[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/journey@2024-09-27.md"
};
static const unsigned char file_128[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/journey@2024-10-17.md"
};
static const unsigned char file_129[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/journey@2025-03-14.md"
};
static const unsigned char file_130[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/notes/2024-09-26-handover-from-sales@2024-09-27.md"
};
static const unsigned char file_131[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/notes/2024-10-16-kick-off@2024-10-17.md"
};
static const unsigned char file_132[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/notes/2024-12-11-drivers-do-not-read@2024-12-12.md"
};
static const unsigned char file_133[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/notes/2025-03-13-given-up@2025-03-14.md"
};
static const unsigned char file_134[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/notes/2025-07-03-first-call@2025-07-04.md"
};
static const unsigned char file_135[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/notes/2025-08-28-venlo-pictures@2025-09-02.md"
};
static const unsigned char file_136[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/notes/2025-11-17-late-rounds@2025-11-18.md"
};
static const unsigned char file_137[] = {
#embed "../../sample-book/.history/accounts/hartog-transport/plays/2025-09-01-onboarding@2025-09-02.md"
};
static const unsigned char file_138[] = {
#embed "../../sample-book/.history/accounts/hotori-care/account@2026-02-06.md"
};
static const unsigned char file_139[] = {
#embed "../../sample-book/.history/accounts/hotori-care/journey@2026-02-10.md"
};
static const unsigned char file_140[] = {
#embed "../../sample-book/.history/accounts/hotori-care/notes/2026-02-05-handoff@2026-02-06.md"
};
static const unsigned char file_141[] = {
#embed "../../sample-book/.history/accounts/hotori-care/notes/2026-02-12-kickoff@2026-02-13.md"
};
static const unsigned char file_142[] = {
#embed "../../sample-book/.history/accounts/hotori-care/plays/2026-02-10-onboarding@2026-02-10.md"
};
static const unsigned char file_143[] = {
#embed "../../sample-book/.history/accounts/hotori-care/plays/2026-02-10-onboarding@2026-02-13.md"
};
static const unsigned char file_144[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/account@2024-09-02.md"
};
static const unsigned char file_145[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/account@2025-01-31.md"
};
static const unsigned char file_146[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/account@2025-02-17.md"
};
static const unsigned char file_147[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/account@2025-06-26.md"
};
static const unsigned char file_148[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/account@2025-11-21.md"
};
static const unsigned char file_149[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/contacts@2024-09-02.md"
};
static const unsigned char file_150[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/journey@2024-09-02.md"
};
static const unsigned char file_151[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/journey@2025-06-26.md"
};
static const unsigned char file_152[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2024-10-17-after-the-audit@2024-10-18.md"
};
static const unsigned char file_153[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2025-01-30-paper-is-late@2025-01-31.md"
};
static const unsigned char file_154[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2025-06-25-depot-rounds@2025-06-26.md"
};
static const unsigned char file_155[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2025-07-15-south-depot@2025-07-16.md"
};
static const unsigned char file_156[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2025-10-23-calendar@2025-10-24.md"
};
static const unsigned char file_157[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2025-10-23-calendar@2025-11-21.md"
};
static const unsigned char file_158[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2025-11-20-intent@2025-11-21.md"
};
static const unsigned char file_159[] = {
#embed "../../sample-book/.history/accounts/kirigaya-transit/notes/2026-02-13-bridge@2026-02-16.md"
};
static const unsigned char file_160[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2024-12-03.md"
};
static const unsigned char file_161[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2024-12-13.md"
};
static const unsigned char file_162[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2025-04-11.md"
};
static const unsigned char file_163[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2025-06-13.md"
};
static const unsigned char file_164[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2025-08-08.md"
};
static const unsigned char file_165[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2025-09-26.md"
};
static const unsigned char file_166[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2025-10-15.md"
};
static const unsigned char file_167[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2025-10-31.md"
};
static const unsigned char file_168[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2025-11-28.md"
};
static const unsigned char file_169[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2026-01-29.md"
};
static const unsigned char file_170[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/account@2026-02-13.md"
};
static const unsigned char file_171[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/contacts@2024-12-03.md"
};
static const unsigned char file_172[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/escalations/2025-10-09-foreign-object@2025-10-10.md"
};
static const unsigned char file_173[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/escalations/2025-10-09-foreign-object@2025-10-15.md"
};
static const unsigned char file_174[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/journey@2024-12-03.md"
};
static const unsigned char file_175[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/journey@2024-12-13.md"
};
static const unsigned char file_176[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/journey@2025-06-13.md"
};
static const unsigned char file_177[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/journey@2025-10-10.md"
};
static const unsigned char file_178[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/journey@2025-10-31.md"
};
static const unsigned char file_179[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2024-12-02-handoff@2024-12-03.md"
};
static const unsigned char file_180[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2024-12-12-three-in-the-morning@2024-12-13.md"
};
static const unsigned char file_181[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2025-02-12-not-started@2025-02-13.md"
};
static const unsigned char file_182[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2025-04-10-monitor-and-parts@2025-04-11.md"
};
static const unsigned char file_183[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2025-06-12-first-result@2025-06-13.md"
};
static const unsigned char file_184[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2025-08-07-summer@2025-08-08.md"
};
static const unsigned char file_185[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2025-10-30-records-speak@2025-10-31.md"
};
static const unsigned char file_186[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2025-10-30-records-speak@2025-11-28.md"
};
static const unsigned char file_187[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2025-12-18-plan@2025-12-19.md"
};
static const unsigned char file_188[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/notes/2026-01-28-second-site@2026-01-29.md"
};
static const unsigned char file_189[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/opportunities/auction-house@2025-08-08.md"
};
static const unsigned char file_190[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/plans/morning-three@2025-12-19.md"
};
static const unsigned char file_191[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/plays/2025-08-08-usage-drop@2025-08-08.md"
};
static const unsigned char file_192[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/plays/2025-08-08-usage-drop@2025-09-26.md"
};
static const unsigned char file_193[] = {
#embed "../../sample-book/.history/accounts/minato-suisan/plays/2025-08-08-usage-drop@2025-10-15.md"
};
static const unsigned char file_194[] = {
#embed "../../sample-book/.history/accounts/mossbridge/account@2024-09-02.md"
};
static const unsigned char file_195[] = {
#embed "../../sample-book/.history/accounts/mossbridge/account@2025-07-10.md"
};
static const unsigned char file_196[] = {
#embed "../../sample-book/.history/accounts/mossbridge/account@2025-10-09.md"
};
static const unsigned char file_197[] = {
#embed "../../sample-book/.history/accounts/mossbridge/contacts@2024-09-02.md"
};
static const unsigned char file_198[] = {
#embed "../../sample-book/.history/accounts/mossbridge/notes/2024-11-20-erin@2024-11-21.md"
};
static const unsigned char file_199[] = {
#embed "../../sample-book/.history/accounts/mossbridge/notes/2025-04-24-business-review@2025-04-25.md"
};
static const unsigned char file_200[] = {
#embed "../../sample-book/.history/accounts/mossbridge/notes/2025-07-09-handover-call@2025-07-10.md"
};
static const unsigned char file_201[] = {
#embed "../../sample-book/.history/accounts/mossbridge/notes/2025-10-08-erin-stretched@2025-10-09.md"
};
static const unsigned char file_202[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2024-09-02.md"
};
static const unsigned char file_203[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2025-01-17.md"
};
static const unsigned char file_204[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2025-01-30.md"
};
static const unsigned char file_205[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2025-04-03.md"
};
static const unsigned char file_206[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2025-06-12.md"
};
static const unsigned char file_207[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2025-08-11.md"
};
static const unsigned char file_208[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2025-11-20.md"
};
static const unsigned char file_209[] = {
#embed "../../sample-book/.history/accounts/norrvik/account@2026-02-17.md"
};
static const unsigned char file_210[] = {
#embed "../../sample-book/.history/accounts/norrvik/contacts@2024-09-02.md"
};
static const unsigned char file_211[] = {
#embed "../../sample-book/.history/accounts/norrvik/escalations/2026-02-17-lost-photos@2026-02-17.md"
};
static const unsigned char file_212[] = {
#embed "../../sample-book/.history/accounts/norrvik/journey@2024-09-02.md"
};
static const unsigned char file_213[] = {
#embed "../../sample-book/.history/accounts/norrvik/journey@2025-04-03.md"
};
static const unsigned char file_214[] = {
#embed "../../sample-book/.history/accounts/norrvik/journey@2025-08-28.md"
};
static const unsigned char file_215[] = {
#embed "../../sample-book/.history/accounts/norrvik/journey@2025-11-20.md"
};
static const unsigned char file_216[] = {
#embed "../../sample-book/.history/accounts/norrvik/journey@2026-01-15.md"
};
static const unsigned char file_217[] = {
#embed "../../sample-book/.history/accounts/norrvik/notes/2024-10-09-check-in-maja@2024-10-10.md"
};
static const unsigned char file_218[] = {
#embed "../../sample-book/.history/accounts/norrvik/notes/2025-01-16-elin-compares@2025-01-17.md"
};
static const unsigned char file_219[] = {
#embed "../../sample-book/.history/accounts/norrvik/notes/2025-04-02-retro@2025-04-03.md"
};
static const unsigned char file_220[] = {
#embed "../../sample-book/.history/accounts/norrvik/notes/2025-06-11-elin-calls-back@2025-06-12.md"
};
static const unsigned char file_221[] = {
#embed "../../sample-book/.history/accounts/norrvik/notes/2025-08-27-second-kickoff@2025-08-28.md"
};
static const unsigned char file_222[] = {
#embed "../../sample-book/.history/accounts/norrvik/notes/2025-11-19-business-review@2025-11-20.md"
};
static const unsigned char file_223[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/account@2025-03-28.md"
};
static const unsigned char file_224[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/account@2025-08-15.md"
};
static const unsigned char file_225[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/account@2025-09-12.md"
};
static const unsigned char file_226[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/contacts@2025-03-28.md"
};
static const unsigned char file_227[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/journey@2025-03-28.md"
};
static const unsigned char file_228[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/journey@2025-06-13.md"
};
static const unsigned char file_229[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/notes/2025-06-12-what-for@2025-06-13.md"
};
static const unsigned char file_230[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/notes/2025-10-07-green-to-the-end@2025-10-08.md"
};
static const unsigned char file_231[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/plays/2025-06-12-onboarding@2025-06-13.md"
};
static const unsigned char file_232[] = {
#embed "../../sample-book/.history/accounts/quayside-brewing/plays/2025-06-12-onboarding@2025-08-15.md"
};
static const unsigned char file_233[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/account@2024-09-02.md"
};
static const unsigned char file_234[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/account@2025-02-27.md"
};
static const unsigned char file_235[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/account@2025-03-13.md"
};
static const unsigned char file_236[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/account@2025-07-24.md"
};
static const unsigned char file_237[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/account@2025-10-30.md"
};
static const unsigned char file_238[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/contacts@2024-09-02.md"
};
static const unsigned char file_239[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/contacts@2025-02-27.md"
};
static const unsigned char file_240[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/contacts@2026-01-29.md"
};
static const unsigned char file_241[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/journey@2024-09-02.md"
};
static const unsigned char file_242[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/notes/2024-10-24-factory-visit@2024-10-25.md"
};
static const unsigned char file_243[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/notes/2025-02-26-second-plant@2025-02-27.md"
};
static const unsigned char file_244[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/notes/2025-07-23-review@2025-07-24.md"
};
static const unsigned char file_245[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/notes/2025-10-29-review@2025-10-30.md"
};
static const unsigned char file_246[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/notes/2026-01-28-review@2026-01-29.md"
};
static const unsigned char file_247[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/plans/unplanned-stops@2024-09-02.md"
};
static const unsigned char file_248[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/plans/unplanned-stops@2025-02-27.md"
};
static const unsigned char file_249[] = {
#embed "../../sample-book/.history/accounts/shiranui-seiki/plans/unplanned-stops@2025-07-24.md"
};
static const unsigned char file_250[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/account@2024-09-02.md"
};
static const unsigned char file_251[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/account@2025-06-11.md"
};
static const unsigned char file_252[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/account@2025-09-17.md"
};
static const unsigned char file_253[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/account@2025-12-10.md"
};
static const unsigned char file_254[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/account@2026-01-23.md"
};
static const unsigned char file_255[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/contacts@2024-09-02.md"
};
static const unsigned char file_256[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/contacts@2025-12-10.md"
};
static const unsigned char file_257[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/journey@2024-09-02.md"
};
static const unsigned char file_258[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/journey@2025-06-11.md"
};
static const unsigned char file_259[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/journey@2025-09-17.md"
};
static const unsigned char file_260[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/journey@2026-01-23.md"
};
static const unsigned char file_261[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/journey@2026-02-16.md"
};
static const unsigned char file_262[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2024-11-14-business-review@2024-11-15.md"
};
static const unsigned char file_263[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2025-03-05-west@2025-03-06.md"
};
static const unsigned char file_264[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2025-06-10-business-review@2025-06-11.md"
};
static const unsigned char file_265[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2025-06-10-business-review@2025-09-17.md"
};
static const unsigned char file_266[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2025-09-16-two-regions@2025-09-17.md"
};
static const unsigned char file_267[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2025-12-09-business-review@2025-12-10.md"
};
static const unsigned char file_268[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2025-12-09-business-review@2026-01-23.md"
};
static const unsigned char file_269[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2026-01-22-procurement@2026-01-23.md"
};
static const unsigned char file_270[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2026-01-22-procurement@2026-02-16.md"
};
static const unsigned char file_271[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/notes/2026-02-12-lead-to-lead@2026-02-13.md"
};
static const unsigned char file_272[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/opportunities/energy-dashboards@2025-09-17.md"
};
static const unsigned char file_273[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2024-09-02.md"
};
static const unsigned char file_274[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2024-11-15.md"
};
static const unsigned char file_275[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2025-06-11.md"
};
static const unsigned char file_276[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2025-12-10.md"
};
static const unsigned char file_277[] = {
#embed "../../sample-book/.history/accounts/tamarind-retail/plays/2026-02-16-renewal-ask@2026-02-16.md"
};
static const unsigned char file_278[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2024-09-02.md"
};
static const unsigned char file_279[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2024-09-27.md"
};
static const unsigned char file_280[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2024-12-06.md"
};
static const unsigned char file_281[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-02-21.md"
};
static const unsigned char file_282[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-04-14.md"
};
static const unsigned char file_283[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-06-27.md"
};
static const unsigned char file_284[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-08-22.md"
};
static const unsigned char file_285[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-09-04.md"
};
static const unsigned char file_286[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-10-17.md"
};
static const unsigned char file_287[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-11-28.md"
};
static const unsigned char file_288[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/account@2025-12-19.md"
};
static const unsigned char file_289[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/contacts@2024-09-02.md"
};
static const unsigned char file_290[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/escalations/2025-08-21-night-sync@2025-08-22.md"
};
static const unsigned char file_291[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/escalations/2025-08-21-night-sync@2025-09-04.md"
};
static const unsigned char file_292[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/journey@2024-09-02.md"
};
static const unsigned char file_293[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/journey@2024-12-06.md"
};
static const unsigned char file_294[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/journey@2025-08-22.md"
};
static const unsigned char file_295[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/journey@2025-09-04.md"
};
static const unsigned char file_296[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/journey@2025-10-17.md"
};
static const unsigned char file_297[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2024-09-26-yumori@2024-09-27.md"
};
static const unsigned char file_298[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2024-12-05-paper@2024-12-06.md"
};
static const unsigned char file_299[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2025-02-20-fiscal-year@2025-02-21.md"
};
static const unsigned char file_300[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2025-06-26-summer@2025-06-27.md"
};
static const unsigned char file_301[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2025-09-03-after-the-water@2025-09-04.md"
};
static const unsigned char file_302[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2025-10-16-best-figures@2025-10-17.md"
};
static const unsigned char file_303[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2025-11-27-shares@2025-11-28.md"
};
static const unsigned char file_304[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/notes/2026-02-04-retro@2026-02-05.md"
};
static const unsigned char file_305[] = {
#embed "../../sample-book/.history/accounts/tsubaki-resort/opportunities/two-inns@2025-10-17.md"
};
static const unsigned char file_306[] = {
#embed "../../sample-book/.history/authors.yml"
};
static const unsigned char file_307[] = {
#embed "../../sample-book/.history/csbook@2024-09-02.yml"
};
static const unsigned char file_308[] = {
#embed "../../sample-book/.history/csbook@2025-01-07.yml"
};
static const unsigned char file_309[] = {
#embed "../../sample-book/.history/csbook@2025-06-16.yml"
};
static const unsigned char file_310[] = {
#embed "../../sample-book/.history/csbook@2025-10-06.yml"
};
static const unsigned char file_311[] = {
#embed "../../sample-book/.history/csbook@2026-01-06.yml"
};
static const unsigned char file_312[] = {
#embed "../../sample-book/.history/health/dear@2024-09-02.md"
};
static const unsigned char file_313[] = {
#embed "../../sample-book/.history/journeys/digital@2025-01-13.md"
};
static const unsigned char file_314[] = {
#embed "../../sample-book/.history/journeys/standard@2024-09-02.md"
};
static const unsigned char file_315[] = {
#embed "../../sample-book/.history/needs/short-rounds@2024-11-25.md"
};
static const unsigned char file_316[] = {
#embed "../../sample-book/.history/needs/work-order-link@2025-02-10.md"
};
static const unsigned char file_317[] = {
#embed "../../sample-book/.history/playbooks/expansion@2024-09-02.md"
};
static const unsigned char file_318[] = {
#embed "../../sample-book/.history/playbooks/onboarding@2024-09-02.md"
};
static const unsigned char file_319[] = {
#embed "../../sample-book/.history/playbooks/renewal-ask@2024-09-02.md"
};
static const unsigned char file_320[] = {
#embed "../../sample-book/.history/playbooks/sponsor-left@2024-09-02.md"
};
static const unsigned char file_321[] = {
#embed "../../sample-book/.history/playbooks/usage-drop@2024-09-02.md"
};
static const unsigned char file_322[] = {
#embed "../../sample-book/.history/programs/seats-by-name@2025-07-07.md"
};
static const unsigned char file_323[] = {
#embed "../../sample-book/.history/programs/second-webinar@2025-04-07.md"
};
static const unsigned char file_324[] = {
#embed "../../sample-book/.history/programs/value-letter@2024-11-04.md"
};
static const unsigned char file_325[] = {
#embed "../../sample-book/.history/segments/enterprise@2024-09-02.md"
};
static const unsigned char file_326[] = {
#embed "../../sample-book/.history/segments/growth@2024-09-02.md"
};
static const unsigned char file_327[] = {
#embed "../../sample-book/.history/segments/scale@2024-09-02.md"
};
static const unsigned char file_328[] = {
#embed "../../sample-book/.history/segments/tech-touch@2025-01-13.md"
};
static const unsigned char file_329[] = {
#embed "../../sample-book/accounts/aozora-hoiku/account.md"
};
static const unsigned char file_330[] = {
#embed "../../sample-book/accounts/aozora-hoiku/contacts.md"
};
static const unsigned char file_331[] = {
#embed "../../sample-book/accounts/aozora-hoiku/journey.md"
};
static const unsigned char file_332[] = {
#embed "../../sample-book/accounts/aozora-hoiku/metrics.csv"
};
static const unsigned char file_333[] = {
#embed "../../sample-book/accounts/aozora-hoiku/notes/2025-11-27-promised.md"
};
static const unsigned char file_334[] = {
#embed "../../sample-book/accounts/aozora-hoiku/notes/2025-12-17-first-round.md"
};
static const unsigned char file_335[] = {
#embed "../../sample-book/accounts/aozora-hoiku/notes/2026-01-22-forms.md"
};
static const unsigned char file_336[] = {
#embed "../../sample-book/accounts/aozora-hoiku/notes/2026-02-19-behind.md"
};
static const unsigned char file_337[] = {
#embed "../../sample-book/accounts/aozora-hoiku/opportunities/evacuation-drills.md"
};
static const unsigned char file_338[] = {
#embed "../../sample-book/accounts/aozora-hoiku/plays/2025-12-01-onboarding.md"
};
static const unsigned char file_339[] = {
#embed "../../sample-book/accounts/aozora-hoiku/surveys.csv"
};
static const unsigned char file_340[] = {
#embed "../../sample-book/accounts/aozora-hoiku/touches.csv"
};
static const unsigned char file_341[] = {
#embed "../../sample-book/accounts/brightwater-foods/account.md"
};
static const unsigned char file_342[] = {
#embed "../../sample-book/accounts/brightwater-foods/contacts.md"
};
static const unsigned char file_343[] = {
#embed "../../sample-book/accounts/brightwater-foods/journey.md"
};
static const unsigned char file_344[] = {
#embed "../../sample-book/accounts/brightwater-foods/metrics.csv"
};
static const unsigned char file_345[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2024-09-24-renewal-talk.md"
};
static const unsigned char file_346[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2024-10-10-line-7.md"
};
static const unsigned char file_347[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-02-19-business-review.md"
};
static const unsigned char file_348[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-04-17-call-dana.md"
};
static const unsigned char file_349[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-07-01-handover.md"
};
static const unsigned char file_350[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-07-24-shift-plan.md"
};
static const unsigned char file_351[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-08-20-first-meeting-coo.md"
};
static const unsigned char file_352[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-09-12-notice.md"
};
static const unsigned char file_353[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-10-09-preparing.md"
};
static const unsigned char file_354[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-10-24-last-attempt.md"
};
static const unsigned char file_355[] = {
#embed "../../sample-book/accounts/brightwater-foods/notes/2025-12-08-retro.md"
};
static const unsigned char file_356[] = {
#embed "../../sample-book/accounts/brightwater-foods/plans/rounds-on-time.md"
};
static const unsigned char file_357[] = {
#embed "../../sample-book/accounts/brightwater-foods/plays/2025-07-14-sponsor-left.md"
};
static const unsigned char file_358[] = {
#embed "../../sample-book/accounts/brightwater-foods/surveys.csv"
};
static const unsigned char file_359[] = {
#embed "../../sample-book/accounts/brightwater-foods/touches.csv"
};
static const unsigned char file_360[] = {
#embed "../../sample-book/accounts/frigo-noord/account.md"
};
static const unsigned char file_361[] = {
#embed "../../sample-book/accounts/frigo-noord/contacts.md"
};
static const unsigned char file_362[] = {
#embed "../../sample-book/accounts/frigo-noord/journey.md"
};
static const unsigned char file_363[] = {
#embed "../../sample-book/accounts/frigo-noord/metrics.csv"
};
static const unsigned char file_364[] = {
#embed "../../sample-book/accounts/frigo-noord/notes/2025-04-24-second-webinar.md"
};
static const unsigned char file_365[] = {
#embed "../../sample-book/accounts/frigo-noord/notes/2025-05-02-fan.md"
};
static const unsigned char file_366[] = {
#embed "../../sample-book/accounts/frigo-noord/notes/2025-07-17-insurer.md"
};
static const unsigned char file_367[] = {
#embed "../../sample-book/accounts/frigo-noord/notes/2025-09-19-sold.md"
};
static const unsigned char file_368[] = {
#embed "../../sample-book/accounts/frigo-noord/notes/2025-12-11-bram-was-there.md"
};
static const unsigned char file_369[] = {
#embed "../../sample-book/accounts/frigo-noord/notes/2026-02-12-last-months.md"
};
static const unsigned char file_370[] = {
#embed "../../sample-book/accounts/frigo-noord/surveys.csv"
};
static const unsigned char file_371[] = {
#embed "../../sample-book/accounts/frigo-noord/touches.csv"
};
static const unsigned char file_372[] = {
#embed "../../sample-book/accounts/halvorsen-marine/account.md"
};
static const unsigned char file_373[] = {
#embed "../../sample-book/accounts/halvorsen-marine/contacts.md"
};
static const unsigned char file_374[] = {
#embed "../../sample-book/accounts/halvorsen-marine/escalations/2025-05-20-stock-counts.md"
};
static const unsigned char file_375[] = {
#embed "../../sample-book/accounts/halvorsen-marine/journey.md"
};
static const unsigned char file_376[] = {
#embed "../../sample-book/accounts/halvorsen-marine/metrics.csv"
};
static const unsigned char file_377[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2024-10-15-yard-tour.md"
};
static const unsigned char file_378[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2024-11-12-floro.md"
};
static const unsigned char file_379[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2025-01-22-parts-kickoff.md"
};
static const unsigned char file_380[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2025-04-16-parts-ten-weeks.md"
};
static const unsigned char file_381[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2025-06-03-after-the-escalation.md"
};
static const unsigned char file_382[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2025-06-24-alesund.md"
};
static const unsigned char file_383[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2025-09-17-business-review.md"
};
static const unsigned char file_384[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2025-10-30-his-talk.md"
};
static const unsigned char file_385[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2026-01-20-business-review.md"
};
static const unsigned char file_386[] = {
#embed "../../sample-book/accounts/halvorsen-marine/notes/2026-02-12-call-sigrid.md"
};
static const unsigned char file_387[] = {
#embed "../../sample-book/accounts/halvorsen-marine/opportunities/service-ships.md"
};
static const unsigned char file_388[] = {
#embed "../../sample-book/accounts/halvorsen-marine/plans/dock-days.md"
};
static const unsigned char file_389[] = {
#embed "../../sample-book/accounts/halvorsen-marine/surveys.csv"
};
static const unsigned char file_390[] = {
#embed "../../sample-book/accounts/halvorsen-marine/touches.csv"
};
static const unsigned char file_391[] = {
#embed "../../sample-book/accounts/hartog-groep/account.md"
};
static const unsigned char file_392[] = {
#embed "../../sample-book/accounts/hartog-groep/contacts.md"
};
static const unsigned char file_393[] = {
#embed "../../sample-book/accounts/hartog-groep/journey.md"
};
static const unsigned char file_394[] = {
#embed "../../sample-book/accounts/hartog-groep/metrics.csv"
};
static const unsigned char file_395[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2025-06-23-villa.md"
};
static const unsigned char file_396[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2025-07-15-kick-off.md"
};
static const unsigned char file_397[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2025-09-25-definitions.md"
};
static const unsigned char file_398[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2025-10-20-board-pack.md"
};
static const unsigned char file_399[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2025-11-26-three-in-one.md"
};
static const unsigned char file_400[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2025-12-18-signed.md"
};
static const unsigned char file_401[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2026-01-21-who-reads.md"
};
static const unsigned char file_402[] = {
#embed "../../sample-book/accounts/hartog-groep/notes/2026-02-23-transport-looks-bad.md"
};
static const unsigned char file_403[] = {
#embed "../../sample-book/accounts/hartog-groep/opportunities/view-over-three.md"
};
static const unsigned char file_404[] = {
#embed "../../sample-book/accounts/hartog-groep/surveys.csv"
};
static const unsigned char file_405[] = {
#embed "../../sample-book/accounts/hartog-groep/touches.csv"
};
static const unsigned char file_406[] = {
#embed "../../sample-book/accounts/hartog-koel/account.md"
};
static const unsigned char file_407[] = {
#embed "../../sample-book/accounts/hartog-koel/contacts.md"
};
static const unsigned char file_408[] = {
#embed "../../sample-book/accounts/hartog-koel/escalations/2024-12-03-late-export.md"
};
static const unsigned char file_409[] = {
#embed "../../sample-book/accounts/hartog-koel/escalations/2026-01-22-probe-readings.md"
};
static const unsigned char file_410[] = {
#embed "../../sample-book/accounts/hartog-koel/journey.md"
};
static const unsigned char file_411[] = {
#embed "../../sample-book/accounts/hartog-koel/metrics.csv"
};
static const unsigned char file_412[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2024-09-18-first-review.md"
};
static const unsigned char file_413[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2024-11-06-plan-in-the-canteen.md"
};
static const unsigned char file_414[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-01-21-night-in-zeebrugge.md"
};
static const unsigned char file_415[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-03-13-price-step.md"
};
static const unsigned char file_416[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-05-27-saskia-reads-terms.md"
};
static const unsigned char file_417[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-06-26-parts-smaller.md"
};
static const unsigned char file_418[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-08-28-review.md"
};
static const unsigned char file_419[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-10-08-frigo-noord.md"
};
static const unsigned char file_420[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-11-05-lotte-goes-up.md"
};
static const unsigned char file_421[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2025-12-04-winter-review.md"
};
static const unsigned char file_422[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2026-01-22-four-degrees.md"
};
static const unsigned char file_423[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2026-01-29-double-readings.md"
};
static const unsigned char file_424[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2026-02-10-notice-dock.md"
};
static const unsigned char file_425[] = {
#embed "../../sample-book/accounts/hartog-koel/notes/2026-02-19-one-bill.md"
};
static const unsigned char file_426[] = {
#embed "../../sample-book/accounts/hartog-koel/opportunities/genk-parts.md"
};
static const unsigned char file_427[] = {
#embed "../../sample-book/accounts/hartog-koel/opportunities/zeebrugge-probes.md"
};
static const unsigned char file_428[] = {
#embed "../../sample-book/accounts/hartog-koel/plans/cold-that-holds.md"
};
static const unsigned char file_429[] = {
#embed "../../sample-book/accounts/hartog-koel/plays/2025-11-05-sponsor-left.md"
};
static const unsigned char file_430[] = {
#embed "../../sample-book/accounts/hartog-koel/plays/2026-02-11-usage-drop.md"
};
static const unsigned char file_431[] = {
#embed "../../sample-book/accounts/hartog-koel/surveys.csv"
};
static const unsigned char file_432[] = {
#embed "../../sample-book/accounts/hartog-koel/touches.csv"
};
static const unsigned char file_433[] = {
#embed "../../sample-book/accounts/hartog-transport/account.md"
};
static const unsigned char file_434[] = {
#embed "../../sample-book/accounts/hartog-transport/contacts.md"
};
static const unsigned char file_435[] = {
#embed "../../sample-book/accounts/hartog-transport/journey.md"
};
static const unsigned char file_436[] = {
#embed "../../sample-book/accounts/hartog-transport/metrics.csv"
};
static const unsigned char file_437[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2024-09-26-handover-from-sales.md"
};
static const unsigned char file_438[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2024-10-16-kick-off.md"
};
static const unsigned char file_439[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2024-12-11-drivers-do-not-read.md"
};
static const unsigned char file_440[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2025-01-15-telematics.md"
};
static const unsigned char file_441[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2025-03-13-given-up.md"
};
static const unsigned char file_442[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2025-05-22-seats-down.md"
};
static const unsigned char file_443[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2025-07-03-first-call.md"
};
static const unsigned char file_444[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2025-08-28-venlo-pictures.md"
};
static const unsigned char file_445[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2025-09-24-renewed-smaller.md"
};
static const unsigned char file_446[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2025-11-17-late-rounds.md"
};
static const unsigned char file_447[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2026-01-15-telematics-last-mail.md"
};
static const unsigned char file_448[] = {
#embed "../../sample-book/accounts/hartog-transport/notes/2026-02-05-red.md"
};
static const unsigned char file_449[] = {
#embed "../../sample-book/accounts/hartog-transport/opportunities/five-more-yards.md"
};
static const unsigned char file_450[] = {
#embed "../../sample-book/accounts/hartog-transport/plays/2025-09-01-onboarding.md"
};
static const unsigned char file_451[] = {
#embed "../../sample-book/accounts/hartog-transport/plays/2026-02-05-usage-drop.md"
};
static const unsigned char file_452[] = {
#embed "../../sample-book/accounts/hartog-transport/surveys.csv"
};
static const unsigned char file_453[] = {
#embed "../../sample-book/accounts/hartog-transport/touches.csv"
};
static const unsigned char file_454[] = {
#embed "../../sample-book/accounts/hotori-care/account.md"
};
static const unsigned char file_455[] = {
#embed "../../sample-book/accounts/hotori-care/contacts.md"
};
static const unsigned char file_456[] = {
#embed "../../sample-book/accounts/hotori-care/journey.md"
};
static const unsigned char file_457[] = {
#embed "../../sample-book/accounts/hotori-care/metrics.csv"
};
static const unsigned char file_458[] = {
#embed "../../sample-book/accounts/hotori-care/notes/2026-02-05-handoff.md"
};
static const unsigned char file_459[] = {
#embed "../../sample-book/accounts/hotori-care/notes/2026-02-12-kickoff.md"
};
static const unsigned char file_460[] = {
#embed "../../sample-book/accounts/hotori-care/notes/2026-02-26-first-night.md"
};
static const unsigned char file_461[] = {
#embed "../../sample-book/accounts/hotori-care/plays/2026-02-10-onboarding.md"
};
static const unsigned char file_462[] = {
#embed "../../sample-book/accounts/hotori-care/touches.csv"
};
static const unsigned char file_463[] = {
#embed "../../sample-book/accounts/kirigaya-transit/account.md"
};
static const unsigned char file_464[] = {
#embed "../../sample-book/accounts/kirigaya-transit/contacts.md"
};
static const unsigned char file_465[] = {
#embed "../../sample-book/accounts/kirigaya-transit/journey.md"
};
static const unsigned char file_466[] = {
#embed "../../sample-book/accounts/kirigaya-transit/metrics.csv"
};
static const unsigned char file_467[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2024-10-17-after-the-audit.md"
};
static const unsigned char file_468[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2025-01-30-paper-is-late.md"
};
static const unsigned char file_469[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2025-02-14-signed.md"
};
static const unsigned char file_470[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2025-06-25-depot-rounds.md"
};
static const unsigned char file_471[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2025-07-15-south-depot.md"
};
static const unsigned char file_472[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2025-09-03-distribution.md"
};
static const unsigned char file_473[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2025-10-23-calendar.md"
};
static const unsigned char file_474[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2025-11-20-intent.md"
};
static const unsigned char file_475[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2026-01-22-drafted.md"
};
static const unsigned char file_476[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2026-02-13-bridge.md"
};
static const unsigned char file_477[] = {
#embed "../../sample-book/accounts/kirigaya-transit/notes/2026-02-26-finance-agrees.md"
};
static const unsigned char file_478[] = {
#embed "../../sample-book/accounts/kirigaya-transit/surveys.csv"
};
static const unsigned char file_479[] = {
#embed "../../sample-book/accounts/kirigaya-transit/touches.csv"
};
static const unsigned char file_480[] = {
#embed "../../sample-book/accounts/minato-suisan/account.md"
};
static const unsigned char file_481[] = {
#embed "../../sample-book/accounts/minato-suisan/contacts.md"
};
static const unsigned char file_482[] = {
#embed "../../sample-book/accounts/minato-suisan/escalations/2025-10-09-foreign-object.md"
};
static const unsigned char file_483[] = {
#embed "../../sample-book/accounts/minato-suisan/journey.md"
};
static const unsigned char file_484[] = {
#embed "../../sample-book/accounts/minato-suisan/metrics.csv"
};
static const unsigned char file_485[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2024-12-02-handoff.md"
};
static const unsigned char file_486[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2024-12-12-three-in-the-morning.md"
};
static const unsigned char file_487[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-02-12-not-started.md"
};
static const unsigned char file_488[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-02-26-three-mornings.md"
};
static const unsigned char file_489[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-04-10-monitor-and-parts.md"
};
static const unsigned char file_490[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-06-12-first-result.md"
};
static const unsigned char file_491[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-08-07-summer.md"
};
static const unsigned char file_492[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-09-25-parts-end.md"
};
static const unsigned char file_493[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-10-09-foreign-object.md"
};
static const unsigned char file_494[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-10-14-handover.md"
};
static const unsigned char file_495[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-10-30-records-speak.md"
};
static const unsigned char file_496[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-11-27-signed-in-red.md"
};
static const unsigned char file_497[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2025-12-18-plan.md"
};
static const unsigned char file_498[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2026-01-28-second-site.md"
};
static const unsigned char file_499[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2026-02-12-monitor-ends.md"
};
static const unsigned char file_500[] = {
#embed "../../sample-book/accounts/minato-suisan/notes/2026-02-26-export-audit.md"
};
static const unsigned char file_501[] = {
#embed "../../sample-book/accounts/minato-suisan/opportunities/auction-house.md"
};
static const unsigned char file_502[] = {
#embed "../../sample-book/accounts/minato-suisan/opportunities/export-records.md"
};
static const unsigned char file_503[] = {
#embed "../../sample-book/accounts/minato-suisan/plans/morning-three.md"
};
static const unsigned char file_504[] = {
#embed "../../sample-book/accounts/minato-suisan/plays/2025-08-08-usage-drop.md"
};
static const unsigned char file_505[] = {
#embed "../../sample-book/accounts/minato-suisan/surveys.csv"
};
static const unsigned char file_506[] = {
#embed "../../sample-book/accounts/minato-suisan/touches.csv"
};
static const unsigned char file_507[] = {
#embed "../../sample-book/accounts/mossbridge/account.md"
};
static const unsigned char file_508[] = {
#embed "../../sample-book/accounts/mossbridge/contacts.md"
};
static const unsigned char file_509[] = {
#embed "../../sample-book/accounts/mossbridge/journey.md"
};
static const unsigned char file_510[] = {
#embed "../../sample-book/accounts/mossbridge/metrics.csv"
};
static const unsigned char file_511[] = {
#embed "../../sample-book/accounts/mossbridge/notes/2024-11-20-erin.md"
};
static const unsigned char file_512[] = {
#embed "../../sample-book/accounts/mossbridge/notes/2024-12-05-export.md"
};
static const unsigned char file_513[] = {
#embed "../../sample-book/accounts/mossbridge/notes/2025-03-20-bea.md"
};
static const unsigned char file_514[] = {
#embed "../../sample-book/accounts/mossbridge/notes/2025-04-24-business-review.md"
};
static const unsigned char file_515[] = {
#embed "../../sample-book/accounts/mossbridge/notes/2025-07-09-handover-call.md"
};
static const unsigned char file_516[] = {
#embed "../../sample-book/accounts/mossbridge/notes/2025-10-08-erin-stretched.md"
};
static const unsigned char file_517[] = {
#embed "../../sample-book/accounts/mossbridge/surveys.csv"
};
static const unsigned char file_518[] = {
#embed "../../sample-book/accounts/mossbridge/touches.csv"
};
static const unsigned char file_519[] = {
#embed "../../sample-book/accounts/norrvik/account.md"
};
static const unsigned char file_520[] = {
#embed "../../sample-book/accounts/norrvik/contacts.md"
};
static const unsigned char file_521[] = {
#embed "../../sample-book/accounts/norrvik/escalations/2026-02-17-lost-photos.md"
};
static const unsigned char file_522[] = {
#embed "../../sample-book/accounts/norrvik/journey.md"
};
static const unsigned char file_523[] = {
#embed "../../sample-book/accounts/norrvik/metrics.csv"
};
static const unsigned char file_524[] = {
#embed "../../sample-book/accounts/norrvik/notes/2024-10-09-check-in-maja.md"
};
static const unsigned char file_525[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-01-16-elin-compares.md"
};
static const unsigned char file_526[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-01-23-product-lead.md"
};
static const unsigned char file_527[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-04-02-retro.md"
};
static const unsigned char file_528[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-06-11-elin-calls-back.md"
};
static const unsigned char file_529[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-08-27-second-kickoff.md"
};
static const unsigned char file_530[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-09-18-cellars.md"
};
static const unsigned char file_531[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-10-15-missing-photos.md"
};
static const unsigned char file_532[] = {
#embed "../../sample-book/accounts/norrvik/notes/2025-11-19-business-review.md"
};
static const unsigned char file_533[] = {
#embed "../../sample-book/accounts/norrvik/notes/2026-02-20-recovered.md"
};
static const unsigned char file_534[] = {
#embed "../../sample-book/accounts/norrvik/notes/2026-02-24-elin-and-maja.md"
};
static const unsigned char file_535[] = {
#embed "../../sample-book/accounts/norrvik/surveys.csv"
};
static const unsigned char file_536[] = {
#embed "../../sample-book/accounts/norrvik/touches.csv"
};
static const unsigned char file_537[] = {
#embed "../../sample-book/accounts/quayside-brewing/account.md"
};
static const unsigned char file_538[] = {
#embed "../../sample-book/accounts/quayside-brewing/contacts.md"
};
static const unsigned char file_539[] = {
#embed "../../sample-book/accounts/quayside-brewing/journey.md"
};
static const unsigned char file_540[] = {
#embed "../../sample-book/accounts/quayside-brewing/metrics.csv"
};
static const unsigned char file_541[] = {
#embed "../../sample-book/accounts/quayside-brewing/notes/2025-04-03-tanks.md"
};
static const unsigned char file_542[] = {
#embed "../../sample-book/accounts/quayside-brewing/notes/2025-06-12-what-for.md"
};
static const unsigned char file_543[] = {
#embed "../../sample-book/accounts/quayside-brewing/notes/2025-08-14-bought.md"
};
static const unsigned char file_544[] = {
#embed "../../sample-book/accounts/quayside-brewing/notes/2025-09-11-notice.md"
};
static const unsigned char file_545[] = {
#embed "../../sample-book/accounts/quayside-brewing/notes/2025-10-07-green-to-the-end.md"
};
static const unsigned char file_546[] = {
#embed "../../sample-book/accounts/quayside-brewing/notes/2025-11-20-card.md"
};
static const unsigned char file_547[] = {
#embed "../../sample-book/accounts/quayside-brewing/plays/2025-06-12-onboarding.md"
};
static const unsigned char file_548[] = {
#embed "../../sample-book/accounts/quayside-brewing/surveys.csv"
};
static const unsigned char file_549[] = {
#embed "../../sample-book/accounts/quayside-brewing/touches.csv"
};
static const unsigned char file_550[] = {
#embed "../../sample-book/accounts/shiranui-seiki/account.md"
};
static const unsigned char file_551[] = {
#embed "../../sample-book/accounts/shiranui-seiki/contacts.md"
};
static const unsigned char file_552[] = {
#embed "../../sample-book/accounts/shiranui-seiki/journey.md"
};
static const unsigned char file_553[] = {
#embed "../../sample-book/accounts/shiranui-seiki/metrics.csv"
};
static const unsigned char file_554[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2024-10-24-factory-visit.md"
};
static const unsigned char file_555[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2025-01-27-maintenance-meeting.md"
};
static const unsigned char file_556[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2025-02-26-second-plant.md"
};
static const unsigned char file_557[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2025-03-12-intent.md"
};
static const unsigned char file_558[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2025-04-16-second-plant-lists.md"
};
static const unsigned char file_559[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2025-07-23-review.md"
};
static const unsigned char file_560[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2025-10-29-review.md"
};
static const unsigned char file_561[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2025-12-17-unused-fields.md"
};
static const unsigned char file_562[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2026-01-28-review.md"
};
static const unsigned char file_563[] = {
#embed "../../sample-book/accounts/shiranui-seiki/notes/2026-02-18-partners.md"
};
static const unsigned char file_564[] = {
#embed "../../sample-book/accounts/shiranui-seiki/plans/unplanned-stops.md"
};
static const unsigned char file_565[] = {
#embed "../../sample-book/accounts/shiranui-seiki/surveys.csv"
};
static const unsigned char file_566[] = {
#embed "../../sample-book/accounts/shiranui-seiki/touches.csv"
};
static const unsigned char file_567[] = {
#embed "../../sample-book/accounts/tamarind-retail/account.md"
};
static const unsigned char file_568[] = {
#embed "../../sample-book/accounts/tamarind-retail/contacts.md"
};
static const unsigned char file_569[] = {
#embed "../../sample-book/accounts/tamarind-retail/journey.md"
};
static const unsigned char file_570[] = {
#embed "../../sample-book/accounts/tamarind-retail/metrics.csv"
};
static const unsigned char file_571[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2024-11-14-business-review.md"
};
static const unsigned char file_572[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2025-01-15-west.md"
};
static const unsigned char file_573[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2025-03-05-west.md"
};
static const unsigned char file_574[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2025-06-10-business-review.md"
};
static const unsigned char file_575[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2025-09-16-two-regions.md"
};
static const unsigned char file_576[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2025-10-16-evening-log-in.md"
};
static const unsigned char file_577[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2025-12-09-business-review.md"
};
static const unsigned char file_578[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2026-01-22-procurement.md"
};
static const unsigned char file_579[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2026-01-28-devon.md"
};
static const unsigned char file_580[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2026-02-12-lead-to-lead.md"
};
static const unsigned char file_581[] = {
#embed "../../sample-book/accounts/tamarind-retail/notes/2026-02-19-the-question.md"
};
static const unsigned char file_582[] = {
#embed "../../sample-book/accounts/tamarind-retail/opportunities/energy-dashboards.md"
};
static const unsigned char file_583[] = {
#embed "../../sample-book/accounts/tamarind-retail/plans/store-coverage.md"
};
static const unsigned char file_584[] = {
#embed "../../sample-book/accounts/tamarind-retail/plays/2026-02-16-renewal-ask.md"
};
static const unsigned char file_585[] = {
#embed "../../sample-book/accounts/tamarind-retail/surveys.csv"
};
static const unsigned char file_586[] = {
#embed "../../sample-book/accounts/tamarind-retail/touches.csv"
};
static const unsigned char file_587[] = {
#embed "../../sample-book/accounts/tsubaki-resort/account.md"
};
static const unsigned char file_588[] = {
#embed "../../sample-book/accounts/tsubaki-resort/contacts.md"
};
static const unsigned char file_589[] = {
#embed "../../sample-book/accounts/tsubaki-resort/escalations/2025-08-21-night-sync.md"
};
static const unsigned char file_590[] = {
#embed "../../sample-book/accounts/tsubaki-resort/journey.md"
};
static const unsigned char file_591[] = {
#embed "../../sample-book/accounts/tsubaki-resort/metrics.csv"
};
static const unsigned char file_592[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2024-09-26-yumori.md"
};
static const unsigned char file_593[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2024-12-05-paper.md"
};
static const unsigned char file_594[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-02-20-fiscal-year.md"
};
static const unsigned char file_595[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-03-28-seal-is-late.md"
};
static const unsigned char file_596[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-04-11-signed.md"
};
static const unsigned char file_597[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-05-20-pools.md"
};
static const unsigned char file_598[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-06-26-summer.md"
};
static const unsigned char file_599[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-08-21-water.md"
};
static const unsigned char file_600[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-09-03-after-the-water.md"
};
static const unsigned char file_601[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-10-16-best-figures.md"
};
static const unsigned char file_602[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-11-27-shares.md"
};
static const unsigned char file_603[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2025-12-18-notice.md"
};
static const unsigned char file_604[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2026-01-28-farewell.md"
};
static const unsigned char file_605[] = {
#embed "../../sample-book/accounts/tsubaki-resort/notes/2026-02-04-retro.md"
};
static const unsigned char file_606[] = {
#embed "../../sample-book/accounts/tsubaki-resort/opportunities/two-inns.md"
};
static const unsigned char file_607[] = {
#embed "../../sample-book/accounts/tsubaki-resort/surveys.csv"
};
static const unsigned char file_608[] = {
#embed "../../sample-book/accounts/tsubaki-resort/touches.csv"
};
static const unsigned char file_609[] = {
#embed "../../sample-book/csbook.yml"
};
static const unsigned char file_610[] = {
#embed "../../sample-book/decisions/2025-01-13-a-pool.md"
};
static const unsigned char file_611[] = {
#embed "../../sample-book/decisions/2025-07-07-enterprise-line.md"
};
static const unsigned char file_612[] = {
#embed "../../sample-book/decisions/2025-10-20-value-before-green.md"
};
static const unsigned char file_613[] = {
#embed "../../sample-book/decisions/2025-12-15-adoption-over-engagement.md"
};
static const unsigned char file_614[] = {
#embed "../../sample-book/decisions/2026-02-23-owners.md"
};
static const unsigned char file_615[] = {
#embed "../../sample-book/events/2025-04-24-webinar-first-round.md"
};
static const unsigned char file_616[] = {
#embed "../../sample-book/events/2025-05-15-training-follow-up.md"
};
static const unsigned char file_617[] = {
#embed "../../sample-book/events/2025-09-18-webinar-reports-that-are-read.md"
};
static const unsigned char file_618[] = {
#embed "../../sample-book/events/2025-10-08-advisory-board.md"
};
static const unsigned char file_619[] = {
#embed "../../sample-book/events/2025-11-13-webinar-winter-rounds.md"
};
static const unsigned char file_620[] = {
#embed "../../sample-book/events/2026-01-22-webinar-photos.md"
};
static const unsigned char file_621[] = {
#embed "../../sample-book/events/2026-02-05-webinar-four-fields.md"
};
static const unsigned char file_622[] = {
#embed "../../sample-book/health/dear.md"
};
static const unsigned char file_623[] = {
#embed "../../sample-book/health/pulse.md"
};
static const unsigned char file_624[] = {
#embed "../../sample-book/imports/crm-contacts.md"
};
static const unsigned char file_625[] = {
#embed "../../sample-book/imports/madoguchi.md"
};
static const unsigned char file_626[] = {
#embed "../../sample-book/journeys/digital.md"
};
static const unsigned char file_627[] = {
#embed "../../sample-book/journeys/standard.md"
};
static const unsigned char file_628[] = {
#embed "../../sample-book/needs/group-view.md"
};
static const unsigned char file_629[] = {
#embed "../../sample-book/needs/monday-packet.md"
};
static const unsigned char file_630[] = {
#embed "../../sample-book/needs/official-forms.md"
};
static const unsigned char file_631[] = {
#embed "../../sample-book/needs/offline-photos.md"
};
static const unsigned char file_632[] = {
#embed "../../sample-book/needs/probe-readings.md"
};
static const unsigned char file_633[] = {
#embed "../../sample-book/needs/shared-seats.md"
};
static const unsigned char file_634[] = {
#embed "../../sample-book/needs/short-rounds.md"
};
static const unsigned char file_635[] = {
#embed "../../sample-book/needs/single-sign-on.md"
};
static const unsigned char file_636[] = {
#embed "../../sample-book/needs/work-order-link.md"
};
static const unsigned char file_637[] = {
#embed "../../sample-book/playbooks/digital-nudge.md"
};
static const unsigned char file_638[] = {
#embed "../../sample-book/playbooks/expansion.md"
};
static const unsigned char file_639[] = {
#embed "../../sample-book/playbooks/gone-quiet.md"
};
static const unsigned char file_640[] = {
#embed "../../sample-book/playbooks/onboarding.md"
};
static const unsigned char file_641[] = {
#embed "../../sample-book/playbooks/renewal-ask.md"
};
static const unsigned char file_642[] = {
#embed "../../sample-book/playbooks/sponsor-left.md"
};
static const unsigned char file_643[] = {
#embed "../../sample-book/playbooks/stalled-objective.md"
};
static const unsigned char file_644[] = {
#embed "../../sample-book/playbooks/usage-drop.md"
};
static const unsigned char file_645[] = {
#embed "../../sample-book/programs/seats-by-name.md"
};
static const unsigned char file_646[] = {
#embed "../../sample-book/programs/second-champion.md"
};
static const unsigned char file_647[] = {
#embed "../../sample-book/programs/second-webinar.md"
};
static const unsigned char file_648[] = {
#embed "../../sample-book/programs/value-letter.md"
};
static const unsigned char file_649[] = {
#embed "../../sample-book/segments/enterprise.md"
};
static const unsigned char file_650[] = {
#embed "../../sample-book/segments/growth.md"
};
static const unsigned char file_651[] = {
#embed "../../sample-book/segments/scale.md"
};
static const unsigned char file_652[] = {
#embed "../../sample-book/segments/tech-touch.md"
};
static const unsigned char file_653[] = {
#embed "../../templates/en/30-60-90.md"
};
static const unsigned char file_654[] = {
#embed "../../templates/en/account.md"
};
static const unsigned char file_655[] = {
#embed "../../templates/en/book/csbook.yml"
};
static const unsigned char file_656[] = {
#embed "../../templates/en/book/playbooks/onboarding.md"
};
static const unsigned char file_657[] = {
#embed "../../templates/en/book/playbooks/renewal-ask.md"
};
static const unsigned char file_658[] = {
#embed "../../templates/en/book/playbooks/sponsor-left.md"
};
static const unsigned char file_659[] = {
#embed "../../templates/en/book/segments/enterprise.md"
};
static const unsigned char file_660[] = {
#embed "../../templates/en/book/segments/growth.md"
};
static const unsigned char file_661[] = {
#embed "../../templates/en/book/segments/scale.md"
};
static const unsigned char file_662[] = {
#embed "../../templates/en/call.md"
};
static const unsigned char file_663[] = {
#embed "../../templates/en/chartmogul.md"
};
static const unsigned char file_664[] = {
#embed "../../templates/en/churn-retro.md"
};
static const unsigned char file_665[] = {
#embed "../../templates/en/contacts.md"
};
static const unsigned char file_666[] = {
#embed "../../templates/en/decision.md"
};
static const unsigned char file_667[] = {
#embed "../../templates/en/escalation.md"
};
static const unsigned char file_668[] = {
#embed "../../templates/en/event.md"
};
static const unsigned char file_669[] = {
#embed "../../templates/en/gainsight.md"
};
static const unsigned char file_670[] = {
#embed "../../templates/en/handoff.md"
};
static const unsigned char file_671[] = {
#embed "../../templates/en/health.md"
};
static const unsigned char file_672[] = {
#embed "../../templates/en/hubspot.md"
};
static const unsigned char file_673[] = {
#embed "../../templates/en/journey-map.md"
};
static const unsigned char file_674[] = {
#embed "../../templates/en/journey.md"
};
static const unsigned char file_675[] = {
#embed "../../templates/en/kickoff.md"
};
static const unsigned char file_676[] = {
#embed "../../templates/en/maturity.md"
};
static const unsigned char file_677[] = {
#embed "../../templates/en/meeting.md"
};
static const unsigned char file_678[] = {
#embed "../../templates/en/need.md"
};
static const unsigned char file_679[] = {
#embed "../../templates/en/opportunity.md"
};
static const unsigned char file_680[] = {
#embed "../../templates/en/plan.md"
};
static const unsigned char file_681[] = {
#embed "../../templates/en/play.md"
};
static const unsigned char file_682[] = {
#embed "../../templates/en/playbook.md"
};
static const unsigned char file_683[] = {
#embed "../../templates/en/program.md"
};
static const unsigned char file_684[] = {
#embed "../../templates/en/qbr.md"
};
static const unsigned char file_685[] = {
#embed "../../templates/en/salesforce.md"
};
static const unsigned char file_686[] = {
#embed "../../templates/en/segment.md"
};
static const unsigned char file_687[] = {
#embed "../../templates/en/totango.md"
};
static const unsigned char file_688[] = {
#embed "../../templates/en/training.md"
};
static const unsigned char file_689[] = {
#embed "../../templates/ja/30-60-90.md"
};
static const unsigned char file_690[] = {
#embed "../../templates/ja/account.md"
};
static const unsigned char file_691[] = {
#embed "../../templates/ja/book/csbook.yml"
};
static const unsigned char file_692[] = {
#embed "../../templates/ja/book/playbooks/onboarding.md"
};
static const unsigned char file_693[] = {
#embed "../../templates/ja/book/playbooks/renewal-ask.md"
};
static const unsigned char file_694[] = {
#embed "../../templates/ja/book/playbooks/sponsor-left.md"
};
static const unsigned char file_695[] = {
#embed "../../templates/ja/book/segments/enterprise.md"
};
static const unsigned char file_696[] = {
#embed "../../templates/ja/book/segments/growth.md"
};
static const unsigned char file_697[] = {
#embed "../../templates/ja/book/segments/scale.md"
};
static const unsigned char file_698[] = {
#embed "../../templates/ja/call.md"
};
static const unsigned char file_699[] = {
#embed "../../templates/ja/chartmogul.md"
};
static const unsigned char file_700[] = {
#embed "../../templates/ja/churn-retro.md"
};
static const unsigned char file_701[] = {
#embed "../../templates/ja/contacts.md"
};
static const unsigned char file_702[] = {
#embed "../../templates/ja/decision.md"
};
static const unsigned char file_703[] = {
#embed "../../templates/ja/escalation.md"
};
static const unsigned char file_704[] = {
#embed "../../templates/ja/event.md"
};
static const unsigned char file_705[] = {
#embed "../../templates/ja/gainsight.md"
};
static const unsigned char file_706[] = {
#embed "../../templates/ja/handoff.md"
};
static const unsigned char file_707[] = {
#embed "../../templates/ja/health.md"
};
static const unsigned char file_708[] = {
#embed "../../templates/ja/hubspot.md"
};
static const unsigned char file_709[] = {
#embed "../../templates/ja/journey-map.md"
};
static const unsigned char file_710[] = {
#embed "../../templates/ja/journey.md"
};
static const unsigned char file_711[] = {
#embed "../../templates/ja/kickoff.md"
};
static const unsigned char file_712[] = {
#embed "../../templates/ja/maturity.md"
};
static const unsigned char file_713[] = {
#embed "../../templates/ja/meeting.md"
};
static const unsigned char file_714[] = {
#embed "../../templates/ja/need.md"
};
static const unsigned char file_715[] = {
#embed "../../templates/ja/opportunity.md"
};
static const unsigned char file_716[] = {
#embed "../../templates/ja/plan.md"
};
static const unsigned char file_717[] = {
#embed "../../templates/ja/play.md"
};
static const unsigned char file_718[] = {
#embed "../../templates/ja/playbook.md"
};
static const unsigned char file_719[] = {
#embed "../../templates/ja/program.md"
};
static const unsigned char file_720[] = {
#embed "../../templates/ja/qbr.md"
};
static const unsigned char file_721[] = {
#embed "../../templates/ja/salesforce.md"
};
static const unsigned char file_722[] = {
#embed "../../templates/ja/segment.md"
};
static const unsigned char file_723[] = {
#embed "../../templates/ja/totango.md"
};
static const unsigned char file_724[] = {
#embed "../../templates/ja/training.md"
};
static const unsigned char file_725[] = {
#embed "../../templates/reports/en/90-days.md"
};
static const unsigned char file_726[] = {
#embed "../../templates/reports/en/account-health.md"
};
static const unsigned char file_727[] = {
#embed "../../templates/reports/en/account-people.md"
};
static const unsigned char file_728[] = {
#embed "../../templates/reports/en/account-work.md"
};
static const unsigned char file_729[] = {
#embed "../../templates/reports/en/churn-review.md"
};
static const unsigned char file_730[] = {
#embed "../../templates/reports/en/exec.md"
};
static const unsigned char file_731[] = {
#embed "../../templates/reports/en/handoff.md"
};
static const unsigned char file_732[] = {
#embed "../../templates/reports/en/health.md"
};
static const unsigned char file_733[] = {
#embed "../../templates/reports/en/plan.md"
};
static const unsigned char file_734[] = {
#embed "../../templates/reports/en/provenance.md"
};
static const unsigned char file_735[] = {
#embed "../../templates/reports/en/qbr.md"
};
static const unsigned char file_736[] = {
#embed "../../templates/reports/en/renewal-brief.md"
};
static const unsigned char file_737[] = {
#embed "../../templates/reports/en/renewals.md"
};
static const unsigned char file_738[] = {
#embed "../../templates/reports/en/risks.md"
};
static const unsigned char file_739[] = {
#embed "../../templates/reports/en/voice.md"
};
static const unsigned char file_740[] = {
#embed "../../templates/reports/en/weekly.md"
};
static const unsigned char file_741[] = {
#embed "../../templates/reports/ja/90-days.md"
};
static const unsigned char file_742[] = {
#embed "../../templates/reports/ja/account-health.md"
};
static const unsigned char file_743[] = {
#embed "../../templates/reports/ja/account-people.md"
};
static const unsigned char file_744[] = {
#embed "../../templates/reports/ja/account-work.md"
};
static const unsigned char file_745[] = {
#embed "../../templates/reports/ja/churn-review.md"
};
static const unsigned char file_746[] = {
#embed "../../templates/reports/ja/exec.md"
};
static const unsigned char file_747[] = {
#embed "../../templates/reports/ja/handoff.md"
};
static const unsigned char file_748[] = {
#embed "../../templates/reports/ja/health.md"
};
static const unsigned char file_749[] = {
#embed "../../templates/reports/ja/plan.md"
};
static const unsigned char file_750[] = {
#embed "../../templates/reports/ja/provenance.md"
};
static const unsigned char file_751[] = {
#embed "../../templates/reports/ja/qbr.md"
};
static const unsigned char file_752[] = {
#embed "../../templates/reports/ja/renewal-brief.md"
};
static const unsigned char file_753[] = {
#embed "../../templates/reports/ja/renewals.md"
};
static const unsigned char file_754[] = {
#embed "../../templates/reports/ja/risks.md"
};
static const unsigned char file_755[] = {
#embed "../../templates/reports/ja/voice.md"
};
static const unsigned char file_756[] = {
#embed "../../templates/reports/ja/weekly.md"
};
static const unsigned char file_757[] = {
#embed "../../templates/reports/page.html"
};

static const struct csbook_packed_file files[] = {
    {"sample-book/.history/accounts/aozora-hoiku/account@2025-11-28.md", file_0, sizeof file_0},
    {"sample-book/.history/accounts/aozora-hoiku/contacts@2025-11-28.md", file_1, sizeof file_1},
    {"sample-book/.history/accounts/aozora-hoiku/journey@2025-11-28.md", file_2, sizeof file_2},
    {"sample-book/.history/accounts/aozora-hoiku/journey@2025-12-19.md", file_3, sizeof file_3},
    {"sample-book/.history/accounts/brightwater-foods/account@2024-09-02.md", file_4, sizeof file_4},
    {"sample-book/.history/accounts/brightwater-foods/account@2024-09-25.md", file_5, sizeof file_5},
    {"sample-book/.history/accounts/brightwater-foods/account@2024-11-13.md", file_6, sizeof file_6},
    {"sample-book/.history/accounts/brightwater-foods/account@2025-04-22.md", file_7, sizeof file_7},
    {"sample-book/.history/accounts/brightwater-foods/account@2025-07-02.md", file_8, sizeof file_8},
    {"sample-book/.history/accounts/brightwater-foods/account@2025-08-21.md", file_9, sizeof file_9},
    {"sample-book/.history/accounts/brightwater-foods/account@2025-09-15.md", file_10, sizeof file_10},
    {"sample-book/.history/accounts/brightwater-foods/account@2025-10-27.md", file_11, sizeof file_11},
    {"sample-book/.history/accounts/brightwater-foods/contacts@2024-09-02.md", file_12, sizeof file_12},
    {"sample-book/.history/accounts/brightwater-foods/journey@2024-09-02.md", file_13, sizeof file_13},
    {"sample-book/.history/accounts/brightwater-foods/notes/2024-09-24-renewal-talk@2024-09-25.md", file_14, sizeof file_14},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-02-19-business-review@2025-02-20.md", file_15, sizeof file_15},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-04-17-call-dana@2025-04-22.md", file_16, sizeof file_16},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-07-01-handover@2025-07-02.md", file_17, sizeof file_17},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-07-01-handover@2025-07-14.md", file_18, sizeof file_18},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-08-20-first-meeting-coo@2025-08-21.md", file_19, sizeof file_19},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-09-12-notice@2025-09-15.md", file_20, sizeof file_20},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-10-24-last-attempt@2025-10-27.md", file_21, sizeof file_21},
    {"sample-book/.history/accounts/brightwater-foods/notes/2025-12-08-retro@2025-12-09.md", file_22, sizeof file_22},
    {"sample-book/.history/accounts/brightwater-foods/plans/rounds-on-time@2024-09-02.md", file_23, sizeof file_23},
    {"sample-book/.history/accounts/brightwater-foods/plans/rounds-on-time@2024-11-13.md", file_24, sizeof file_24},
    {"sample-book/.history/accounts/brightwater-foods/plans/rounds-on-time@2025-02-20.md", file_25, sizeof file_25},
    {"sample-book/.history/accounts/brightwater-foods/plays/2025-07-14-sponsor-left@2025-07-14.md", file_26, sizeof file_26},
    {"sample-book/.history/accounts/brightwater-foods/plays/2025-07-14-sponsor-left@2025-08-21.md", file_27, sizeof file_27},
    {"sample-book/.history/accounts/frigo-noord/account@2025-03-13.md", file_28, sizeof file_28},
    {"sample-book/.history/accounts/frigo-noord/account@2025-05-05.md", file_29, sizeof file_29},
    {"sample-book/.history/accounts/frigo-noord/account@2025-06-11.md", file_30, sizeof file_30},
    {"sample-book/.history/accounts/frigo-noord/account@2025-10-09.md", file_31, sizeof file_31},
    {"sample-book/.history/accounts/frigo-noord/account@2025-12-12.md", file_32, sizeof file_32},
    {"sample-book/.history/accounts/frigo-noord/contacts@2025-03-13.md", file_33, sizeof file_33},
    {"sample-book/.history/accounts/frigo-noord/journey@2025-03-13.md", file_34, sizeof file_34},
    {"sample-book/.history/accounts/frigo-noord/journey@2025-05-05.md", file_35, sizeof file_35},
    {"sample-book/.history/accounts/halvorsen-marine/account@2024-09-02.md", file_36, sizeof file_36},
    {"sample-book/.history/accounts/halvorsen-marine/account@2024-12-05.md", file_37, sizeof file_37},
    {"sample-book/.history/accounts/halvorsen-marine/account@2025-01-24.md", file_38, sizeof file_38},
    {"sample-book/.history/accounts/halvorsen-marine/account@2025-05-21.md", file_39, sizeof file_39},
    {"sample-book/.history/accounts/halvorsen-marine/account@2025-06-04.md", file_40, sizeof file_40},
    {"sample-book/.history/accounts/halvorsen-marine/account@2025-09-18.md", file_41, sizeof file_41},
    {"sample-book/.history/accounts/halvorsen-marine/account@2025-12-12.md", file_42, sizeof file_42},
    {"sample-book/.history/accounts/halvorsen-marine/contacts@2024-09-02.md", file_43, sizeof file_43},
    {"sample-book/.history/accounts/halvorsen-marine/contacts@2025-01-24.md", file_44, sizeof file_44},
    {"sample-book/.history/accounts/halvorsen-marine/escalations/2025-05-20-stock-counts@2025-05-21.md", file_45, sizeof file_45},
    {"sample-book/.history/accounts/halvorsen-marine/journey@2024-09-02.md", file_46, sizeof file_46},
    {"sample-book/.history/accounts/halvorsen-marine/journey@2025-05-21.md", file_47, sizeof file_47},
    {"sample-book/.history/accounts/halvorsen-marine/journey@2025-06-04.md", file_48, sizeof file_48},
    {"sample-book/.history/accounts/halvorsen-marine/journey@2025-12-12.md", file_49, sizeof file_49},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2024-10-15-yard-tour@2024-10-16.md", file_50, sizeof file_50},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2025-01-22-parts-kickoff@2025-01-24.md", file_51, sizeof file_51},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2025-01-22-parts-kickoff@2025-02-06.md", file_52, sizeof file_52},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2025-04-16-parts-ten-weeks@2025-04-17.md", file_53, sizeof file_53},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2025-06-03-after-the-escalation@2025-06-04.md", file_54, sizeof file_54},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2025-09-17-business-review@2025-09-18.md", file_55, sizeof file_55},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2026-01-20-business-review@2026-01-21.md", file_56, sizeof file_56},
    {"sample-book/.history/accounts/halvorsen-marine/notes/2026-02-12-call-sigrid@2026-02-13.md", file_57, sizeof file_57},
    {"sample-book/.history/accounts/halvorsen-marine/opportunities/service-ships@2026-01-21.md", file_58, sizeof file_58},
    {"sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-01-24.md", file_59, sizeof file_59},
    {"sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-02-06.md", file_60, sizeof file_60},
    {"sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-05-21.md", file_61, sizeof file_61},
    {"sample-book/.history/accounts/halvorsen-marine/plans/dock-days@2025-09-18.md", file_62, sizeof file_62},
    {"sample-book/.history/accounts/hartog-groep/account@2025-06-24.md", file_63, sizeof file_63},
    {"sample-book/.history/accounts/hartog-groep/account@2025-07-16.md", file_64, sizeof file_64},
    {"sample-book/.history/accounts/hartog-groep/account@2025-10-21.md", file_65, sizeof file_65},
    {"sample-book/.history/accounts/hartog-groep/account@2025-11-27.md", file_66, sizeof file_66},
    {"sample-book/.history/accounts/hartog-groep/account@2025-12-19.md", file_67, sizeof file_67},
    {"sample-book/.history/accounts/hartog-groep/journey@2025-06-24.md", file_68, sizeof file_68},
    {"sample-book/.history/accounts/hartog-groep/journey@2025-07-16.md", file_69, sizeof file_69},
    {"sample-book/.history/accounts/hartog-groep/journey@2025-10-21.md", file_70, sizeof file_70},
    {"sample-book/.history/accounts/hartog-groep/notes/2025-07-15-kick-off@2025-07-16.md", file_71, sizeof file_71},
    {"sample-book/.history/accounts/hartog-groep/notes/2025-10-20-board-pack@2025-10-21.md", file_72, sizeof file_72},
    {"sample-book/.history/accounts/hartog-groep/notes/2025-11-26-three-in-one@2025-11-27.md", file_73, sizeof file_73},
    {"sample-book/.history/accounts/hartog-groep/notes/2026-01-21-who-reads@2026-01-22.md", file_74, sizeof file_74},
    {"sample-book/.history/accounts/hartog-groep/opportunities/view-over-three@2025-10-21.md", file_75, sizeof file_75},
    {"sample-book/.history/accounts/hartog-groep/opportunities/view-over-three@2025-11-27.md", file_76, sizeof file_76},
    {"sample-book/.history/accounts/hartog-koel/account@2024-09-02.md", file_77, sizeof file_77},
    {"sample-book/.history/accounts/hartog-koel/account@2024-11-07.md", file_78, sizeof file_78},
    {"sample-book/.history/accounts/hartog-koel/account@2025-01-23.md", file_79, sizeof file_79},
    {"sample-book/.history/accounts/hartog-koel/account@2025-03-14.md", file_80, sizeof file_80},
    {"sample-book/.history/accounts/hartog-koel/account@2025-04-30.md", file_81, sizeof file_81},
    {"sample-book/.history/accounts/hartog-koel/account@2025-05-28.md", file_82, sizeof file_82},
    {"sample-book/.history/accounts/hartog-koel/account@2025-06-27.md", file_83, sizeof file_83},
    {"sample-book/.history/accounts/hartog-koel/account@2025-08-29.md", file_84, sizeof file_84},
    {"sample-book/.history/accounts/hartog-koel/account@2025-12-05.md", file_85, sizeof file_85},
    {"sample-book/.history/accounts/hartog-koel/account@2026-01-23.md", file_86, sizeof file_86},
    {"sample-book/.history/accounts/hartog-koel/contacts@2024-09-02.md", file_87, sizeof file_87},
    {"sample-book/.history/accounts/hartog-koel/contacts@2025-05-28.md", file_88, sizeof file_88},
    {"sample-book/.history/accounts/hartog-koel/contacts@2025-10-09.md", file_89, sizeof file_89},
    {"sample-book/.history/accounts/hartog-koel/contacts@2025-11-06.md", file_90, sizeof file_90},
    {"sample-book/.history/accounts/hartog-koel/escalations/2026-01-22-probe-readings@2026-01-23.md", file_91, sizeof file_91},
    {"sample-book/.history/accounts/hartog-koel/escalations/2026-01-22-probe-readings@2026-01-30.md", file_92, sizeof file_92},
    {"sample-book/.history/accounts/hartog-koel/journey@2024-09-02.md", file_93, sizeof file_93},
    {"sample-book/.history/accounts/hartog-koel/journey@2025-01-23.md", file_94, sizeof file_94},
    {"sample-book/.history/accounts/hartog-koel/journey@2025-08-29.md", file_95, sizeof file_95},
    {"sample-book/.history/accounts/hartog-koel/journey@2025-12-05.md", file_96, sizeof file_96},
    {"sample-book/.history/accounts/hartog-koel/notes/2024-09-18-first-review@2024-09-19.md", file_97, sizeof file_97},
    {"sample-book/.history/accounts/hartog-koel/notes/2024-09-18-first-review@2024-11-07.md", file_98, sizeof file_98},
    {"sample-book/.history/accounts/hartog-koel/notes/2024-11-06-plan-in-the-canteen@2024-11-07.md", file_99, sizeof file_99},
    {"sample-book/.history/accounts/hartog-koel/notes/2025-01-21-night-in-zeebrugge@2025-01-23.md", file_100, sizeof file_100},
    {"sample-book/.history/accounts/hartog-koel/notes/2025-03-13-price-step@2025-03-14.md", file_101, sizeof file_101},
    {"sample-book/.history/accounts/hartog-koel/notes/2025-05-27-saskia-reads-terms@2025-05-28.md", file_102, sizeof file_102},
    {"sample-book/.history/accounts/hartog-koel/notes/2025-08-28-review@2025-08-29.md", file_103, sizeof file_103},
    {"sample-book/.history/accounts/hartog-koel/notes/2025-10-08-frigo-noord@2025-10-09.md", file_104, sizeof file_104},
    {"sample-book/.history/accounts/hartog-koel/notes/2025-11-05-lotte-goes-up@2025-11-06.md", file_105, sizeof file_105},
    {"sample-book/.history/accounts/hartog-koel/notes/2025-12-04-winter-review@2025-12-05.md", file_106, sizeof file_106},
    {"sample-book/.history/accounts/hartog-koel/notes/2026-01-29-double-readings@2026-01-30.md", file_107, sizeof file_107},
    {"sample-book/.history/accounts/hartog-koel/opportunities/genk-parts@2025-03-14.md", file_108, sizeof file_108},
    {"sample-book/.history/accounts/hartog-koel/opportunities/zeebrugge-probes@2025-12-05.md", file_109, sizeof file_109},
    {"sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2024-11-07.md", file_110, sizeof file_110},
    {"sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-03-14.md", file_111, sizeof file_111},
    {"sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-04-30.md", file_112, sizeof file_112},
    {"sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-08-29.md", file_113, sizeof file_113},
    {"sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2025-12-05.md", file_114, sizeof file_114},
    {"sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2026-01-23.md", file_115, sizeof file_115},
    {"sample-book/.history/accounts/hartog-koel/plans/cold-that-holds@2026-01-30.md", file_116, sizeof file_116},
    {"sample-book/.history/accounts/hartog-koel/plays/2025-11-05-sponsor-left@2025-11-06.md", file_117, sizeof file_117},
    {"sample-book/.history/accounts/hartog-koel/plays/2025-11-05-sponsor-left@2025-12-05.md", file_118, sizeof file_118},
    {"sample-book/.history/accounts/hartog-transport/account@2024-09-27.md", file_119, sizeof file_119},
    {"sample-book/.history/accounts/hartog-transport/account@2024-12-12.md", file_120, sizeof file_120},
    {"sample-book/.history/accounts/hartog-transport/account@2025-03-14.md", file_121, sizeof file_121},
    {"sample-book/.history/accounts/hartog-transport/account@2025-05-23.md", file_122, sizeof file_122},
    {"sample-book/.history/accounts/hartog-transport/account@2025-07-04.md", file_123, sizeof file_123},
    {"sample-book/.history/accounts/hartog-transport/account@2025-09-02.md", file_124, sizeof file_124},
    {"sample-book/.history/accounts/hartog-transport/account@2025-09-25.md", file_125, sizeof file_125},
    {"sample-book/.history/accounts/hartog-transport/account@2025-11-18.md", file_126, sizeof file_126},
    {"sample-book/.history/accounts/hartog-transport/journey@2024-09-27.md", file_127, sizeof file_127},
    {"sample-book/.history/accounts/hartog-transport/journey@2024-10-17.md", file_128, sizeof file_128},
    {"sample-book/.history/accounts/hartog-transport/journey@2025-03-14.md", file_129, sizeof file_129},
    {"sample-book/.history/accounts/hartog-transport/notes/2024-09-26-handover-from-sales@2024-09-27.md", file_130, sizeof file_130},
    {"sample-book/.history/accounts/hartog-transport/notes/2024-10-16-kick-off@2024-10-17.md", file_131, sizeof file_131},
    {"sample-book/.history/accounts/hartog-transport/notes/2024-12-11-drivers-do-not-read@2024-12-12.md", file_132, sizeof file_132},
    {"sample-book/.history/accounts/hartog-transport/notes/2025-03-13-given-up@2025-03-14.md", file_133, sizeof file_133},
    {"sample-book/.history/accounts/hartog-transport/notes/2025-07-03-first-call@2025-07-04.md", file_134, sizeof file_134},
    {"sample-book/.history/accounts/hartog-transport/notes/2025-08-28-venlo-pictures@2025-09-02.md", file_135, sizeof file_135},
    {"sample-book/.history/accounts/hartog-transport/notes/2025-11-17-late-rounds@2025-11-18.md", file_136, sizeof file_136},
    {"sample-book/.history/accounts/hartog-transport/plays/2025-09-01-onboarding@2025-09-02.md", file_137, sizeof file_137},
    {"sample-book/.history/accounts/hotori-care/account@2026-02-06.md", file_138, sizeof file_138},
    {"sample-book/.history/accounts/hotori-care/journey@2026-02-10.md", file_139, sizeof file_139},
    {"sample-book/.history/accounts/hotori-care/notes/2026-02-05-handoff@2026-02-06.md", file_140, sizeof file_140},
    {"sample-book/.history/accounts/hotori-care/notes/2026-02-12-kickoff@2026-02-13.md", file_141, sizeof file_141},
    {"sample-book/.history/accounts/hotori-care/plays/2026-02-10-onboarding@2026-02-10.md", file_142, sizeof file_142},
    {"sample-book/.history/accounts/hotori-care/plays/2026-02-10-onboarding@2026-02-13.md", file_143, sizeof file_143},
    {"sample-book/.history/accounts/kirigaya-transit/account@2024-09-02.md", file_144, sizeof file_144},
    {"sample-book/.history/accounts/kirigaya-transit/account@2025-01-31.md", file_145, sizeof file_145},
    {"sample-book/.history/accounts/kirigaya-transit/account@2025-02-17.md", file_146, sizeof file_146},
    {"sample-book/.history/accounts/kirigaya-transit/account@2025-06-26.md", file_147, sizeof file_147},
    {"sample-book/.history/accounts/kirigaya-transit/account@2025-11-21.md", file_148, sizeof file_148},
    {"sample-book/.history/accounts/kirigaya-transit/contacts@2024-09-02.md", file_149, sizeof file_149},
    {"sample-book/.history/accounts/kirigaya-transit/journey@2024-09-02.md", file_150, sizeof file_150},
    {"sample-book/.history/accounts/kirigaya-transit/journey@2025-06-26.md", file_151, sizeof file_151},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2024-10-17-after-the-audit@2024-10-18.md", file_152, sizeof file_152},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2025-01-30-paper-is-late@2025-01-31.md", file_153, sizeof file_153},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2025-06-25-depot-rounds@2025-06-26.md", file_154, sizeof file_154},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2025-07-15-south-depot@2025-07-16.md", file_155, sizeof file_155},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2025-10-23-calendar@2025-10-24.md", file_156, sizeof file_156},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2025-10-23-calendar@2025-11-21.md", file_157, sizeof file_157},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2025-11-20-intent@2025-11-21.md", file_158, sizeof file_158},
    {"sample-book/.history/accounts/kirigaya-transit/notes/2026-02-13-bridge@2026-02-16.md", file_159, sizeof file_159},
    {"sample-book/.history/accounts/minato-suisan/account@2024-12-03.md", file_160, sizeof file_160},
    {"sample-book/.history/accounts/minato-suisan/account@2024-12-13.md", file_161, sizeof file_161},
    {"sample-book/.history/accounts/minato-suisan/account@2025-04-11.md", file_162, sizeof file_162},
    {"sample-book/.history/accounts/minato-suisan/account@2025-06-13.md", file_163, sizeof file_163},
    {"sample-book/.history/accounts/minato-suisan/account@2025-08-08.md", file_164, sizeof file_164},
    {"sample-book/.history/accounts/minato-suisan/account@2025-09-26.md", file_165, sizeof file_165},
    {"sample-book/.history/accounts/minato-suisan/account@2025-10-15.md", file_166, sizeof file_166},
    {"sample-book/.history/accounts/minato-suisan/account@2025-10-31.md", file_167, sizeof file_167},
    {"sample-book/.history/accounts/minato-suisan/account@2025-11-28.md", file_168, sizeof file_168},
    {"sample-book/.history/accounts/minato-suisan/account@2026-01-29.md", file_169, sizeof file_169},
    {"sample-book/.history/accounts/minato-suisan/account@2026-02-13.md", file_170, sizeof file_170},
    {"sample-book/.history/accounts/minato-suisan/contacts@2024-12-03.md", file_171, sizeof file_171},
    {"sample-book/.history/accounts/minato-suisan/escalations/2025-10-09-foreign-object@2025-10-10.md", file_172, sizeof file_172},
    {"sample-book/.history/accounts/minato-suisan/escalations/2025-10-09-foreign-object@2025-10-15.md", file_173, sizeof file_173},
    {"sample-book/.history/accounts/minato-suisan/journey@2024-12-03.md", file_174, sizeof file_174},
    {"sample-book/.history/accounts/minato-suisan/journey@2024-12-13.md", file_175, sizeof file_175},
    {"sample-book/.history/accounts/minato-suisan/journey@2025-06-13.md", file_176, sizeof file_176},
    {"sample-book/.history/accounts/minato-suisan/journey@2025-10-10.md", file_177, sizeof file_177},
    {"sample-book/.history/accounts/minato-suisan/journey@2025-10-31.md", file_178, sizeof file_178},
    {"sample-book/.history/accounts/minato-suisan/notes/2024-12-02-handoff@2024-12-03.md", file_179, sizeof file_179},
    {"sample-book/.history/accounts/minato-suisan/notes/2024-12-12-three-in-the-morning@2024-12-13.md", file_180, sizeof file_180},
    {"sample-book/.history/accounts/minato-suisan/notes/2025-02-12-not-started@2025-02-13.md", file_181, sizeof file_181},
    {"sample-book/.history/accounts/minato-suisan/notes/2025-04-10-monitor-and-parts@2025-04-11.md", file_182, sizeof file_182},
    {"sample-book/.history/accounts/minato-suisan/notes/2025-06-12-first-result@2025-06-13.md", file_183, sizeof file_183},
    {"sample-book/.history/accounts/minato-suisan/notes/2025-08-07-summer@2025-08-08.md", file_184, sizeof file_184},
    {"sample-book/.history/accounts/minato-suisan/notes/2025-10-30-records-speak@2025-10-31.md", file_185, sizeof file_185},
    {"sample-book/.history/accounts/minato-suisan/notes/2025-10-30-records-speak@2025-11-28.md", file_186, sizeof file_186},
    {"sample-book/.history/accounts/minato-suisan/notes/2025-12-18-plan@2025-12-19.md", file_187, sizeof file_187},
    {"sample-book/.history/accounts/minato-suisan/notes/2026-01-28-second-site@2026-01-29.md", file_188, sizeof file_188},
    {"sample-book/.history/accounts/minato-suisan/opportunities/auction-house@2025-08-08.md", file_189, sizeof file_189},
    {"sample-book/.history/accounts/minato-suisan/plans/morning-three@2025-12-19.md", file_190, sizeof file_190},
    {"sample-book/.history/accounts/minato-suisan/plays/2025-08-08-usage-drop@2025-08-08.md", file_191, sizeof file_191},
    {"sample-book/.history/accounts/minato-suisan/plays/2025-08-08-usage-drop@2025-09-26.md", file_192, sizeof file_192},
    {"sample-book/.history/accounts/minato-suisan/plays/2025-08-08-usage-drop@2025-10-15.md", file_193, sizeof file_193},
    {"sample-book/.history/accounts/mossbridge/account@2024-09-02.md", file_194, sizeof file_194},
    {"sample-book/.history/accounts/mossbridge/account@2025-07-10.md", file_195, sizeof file_195},
    {"sample-book/.history/accounts/mossbridge/account@2025-10-09.md", file_196, sizeof file_196},
    {"sample-book/.history/accounts/mossbridge/contacts@2024-09-02.md", file_197, sizeof file_197},
    {"sample-book/.history/accounts/mossbridge/notes/2024-11-20-erin@2024-11-21.md", file_198, sizeof file_198},
    {"sample-book/.history/accounts/mossbridge/notes/2025-04-24-business-review@2025-04-25.md", file_199, sizeof file_199},
    {"sample-book/.history/accounts/mossbridge/notes/2025-07-09-handover-call@2025-07-10.md", file_200, sizeof file_200},
    {"sample-book/.history/accounts/mossbridge/notes/2025-10-08-erin-stretched@2025-10-09.md", file_201, sizeof file_201},
    {"sample-book/.history/accounts/norrvik/account@2024-09-02.md", file_202, sizeof file_202},
    {"sample-book/.history/accounts/norrvik/account@2025-01-17.md", file_203, sizeof file_203},
    {"sample-book/.history/accounts/norrvik/account@2025-01-30.md", file_204, sizeof file_204},
    {"sample-book/.history/accounts/norrvik/account@2025-04-03.md", file_205, sizeof file_205},
    {"sample-book/.history/accounts/norrvik/account@2025-06-12.md", file_206, sizeof file_206},
    {"sample-book/.history/accounts/norrvik/account@2025-08-11.md", file_207, sizeof file_207},
    {"sample-book/.history/accounts/norrvik/account@2025-11-20.md", file_208, sizeof file_208},
    {"sample-book/.history/accounts/norrvik/account@2026-02-17.md", file_209, sizeof file_209},
    {"sample-book/.history/accounts/norrvik/contacts@2024-09-02.md", file_210, sizeof file_210},
    {"sample-book/.history/accounts/norrvik/escalations/2026-02-17-lost-photos@2026-02-17.md", file_211, sizeof file_211},
    {"sample-book/.history/accounts/norrvik/journey@2024-09-02.md", file_212, sizeof file_212},
    {"sample-book/.history/accounts/norrvik/journey@2025-04-03.md", file_213, sizeof file_213},
    {"sample-book/.history/accounts/norrvik/journey@2025-08-28.md", file_214, sizeof file_214},
    {"sample-book/.history/accounts/norrvik/journey@2025-11-20.md", file_215, sizeof file_215},
    {"sample-book/.history/accounts/norrvik/journey@2026-01-15.md", file_216, sizeof file_216},
    {"sample-book/.history/accounts/norrvik/notes/2024-10-09-check-in-maja@2024-10-10.md", file_217, sizeof file_217},
    {"sample-book/.history/accounts/norrvik/notes/2025-01-16-elin-compares@2025-01-17.md", file_218, sizeof file_218},
    {"sample-book/.history/accounts/norrvik/notes/2025-04-02-retro@2025-04-03.md", file_219, sizeof file_219},
    {"sample-book/.history/accounts/norrvik/notes/2025-06-11-elin-calls-back@2025-06-12.md", file_220, sizeof file_220},
    {"sample-book/.history/accounts/norrvik/notes/2025-08-27-second-kickoff@2025-08-28.md", file_221, sizeof file_221},
    {"sample-book/.history/accounts/norrvik/notes/2025-11-19-business-review@2025-11-20.md", file_222, sizeof file_222},
    {"sample-book/.history/accounts/quayside-brewing/account@2025-03-28.md", file_223, sizeof file_223},
    {"sample-book/.history/accounts/quayside-brewing/account@2025-08-15.md", file_224, sizeof file_224},
    {"sample-book/.history/accounts/quayside-brewing/account@2025-09-12.md", file_225, sizeof file_225},
    {"sample-book/.history/accounts/quayside-brewing/contacts@2025-03-28.md", file_226, sizeof file_226},
    {"sample-book/.history/accounts/quayside-brewing/journey@2025-03-28.md", file_227, sizeof file_227},
    {"sample-book/.history/accounts/quayside-brewing/journey@2025-06-13.md", file_228, sizeof file_228},
    {"sample-book/.history/accounts/quayside-brewing/notes/2025-06-12-what-for@2025-06-13.md", file_229, sizeof file_229},
    {"sample-book/.history/accounts/quayside-brewing/notes/2025-10-07-green-to-the-end@2025-10-08.md", file_230, sizeof file_230},
    {"sample-book/.history/accounts/quayside-brewing/plays/2025-06-12-onboarding@2025-06-13.md", file_231, sizeof file_231},
    {"sample-book/.history/accounts/quayside-brewing/plays/2025-06-12-onboarding@2025-08-15.md", file_232, sizeof file_232},
    {"sample-book/.history/accounts/shiranui-seiki/account@2024-09-02.md", file_233, sizeof file_233},
    {"sample-book/.history/accounts/shiranui-seiki/account@2025-02-27.md", file_234, sizeof file_234},
    {"sample-book/.history/accounts/shiranui-seiki/account@2025-03-13.md", file_235, sizeof file_235},
    {"sample-book/.history/accounts/shiranui-seiki/account@2025-07-24.md", file_236, sizeof file_236},
    {"sample-book/.history/accounts/shiranui-seiki/account@2025-10-30.md", file_237, sizeof file_237},
    {"sample-book/.history/accounts/shiranui-seiki/contacts@2024-09-02.md", file_238, sizeof file_238},
    {"sample-book/.history/accounts/shiranui-seiki/contacts@2025-02-27.md", file_239, sizeof file_239},
    {"sample-book/.history/accounts/shiranui-seiki/contacts@2026-01-29.md", file_240, sizeof file_240},
    {"sample-book/.history/accounts/shiranui-seiki/journey@2024-09-02.md", file_241, sizeof file_241},
    {"sample-book/.history/accounts/shiranui-seiki/notes/2024-10-24-factory-visit@2024-10-25.md", file_242, sizeof file_242},
    {"sample-book/.history/accounts/shiranui-seiki/notes/2025-02-26-second-plant@2025-02-27.md", file_243, sizeof file_243},
    {"sample-book/.history/accounts/shiranui-seiki/notes/2025-07-23-review@2025-07-24.md", file_244, sizeof file_244},
    {"sample-book/.history/accounts/shiranui-seiki/notes/2025-10-29-review@2025-10-30.md", file_245, sizeof file_245},
    {"sample-book/.history/accounts/shiranui-seiki/notes/2026-01-28-review@2026-01-29.md", file_246, sizeof file_246},
    {"sample-book/.history/accounts/shiranui-seiki/plans/unplanned-stops@2024-09-02.md", file_247, sizeof file_247},
    {"sample-book/.history/accounts/shiranui-seiki/plans/unplanned-stops@2025-02-27.md", file_248, sizeof file_248},
    {"sample-book/.history/accounts/shiranui-seiki/plans/unplanned-stops@2025-07-24.md", file_249, sizeof file_249},
    {"sample-book/.history/accounts/tamarind-retail/account@2024-09-02.md", file_250, sizeof file_250},
    {"sample-book/.history/accounts/tamarind-retail/account@2025-06-11.md", file_251, sizeof file_251},
    {"sample-book/.history/accounts/tamarind-retail/account@2025-09-17.md", file_252, sizeof file_252},
    {"sample-book/.history/accounts/tamarind-retail/account@2025-12-10.md", file_253, sizeof file_253},
    {"sample-book/.history/accounts/tamarind-retail/account@2026-01-23.md", file_254, sizeof file_254},
    {"sample-book/.history/accounts/tamarind-retail/contacts@2024-09-02.md", file_255, sizeof file_255},
    {"sample-book/.history/accounts/tamarind-retail/contacts@2025-12-10.md", file_256, sizeof file_256},
    {"sample-book/.history/accounts/tamarind-retail/journey@2024-09-02.md", file_257, sizeof file_257},
    {"sample-book/.history/accounts/tamarind-retail/journey@2025-06-11.md", file_258, sizeof file_258},
    {"sample-book/.history/accounts/tamarind-retail/journey@2025-09-17.md", file_259, sizeof file_259},
    {"sample-book/.history/accounts/tamarind-retail/journey@2026-01-23.md", file_260, sizeof file_260},
    {"sample-book/.history/accounts/tamarind-retail/journey@2026-02-16.md", file_261, sizeof file_261},
    {"sample-book/.history/accounts/tamarind-retail/notes/2024-11-14-business-review@2024-11-15.md", file_262, sizeof file_262},
    {"sample-book/.history/accounts/tamarind-retail/notes/2025-03-05-west@2025-03-06.md", file_263, sizeof file_263},
    {"sample-book/.history/accounts/tamarind-retail/notes/2025-06-10-business-review@2025-06-11.md", file_264, sizeof file_264},
    {"sample-book/.history/accounts/tamarind-retail/notes/2025-06-10-business-review@2025-09-17.md", file_265, sizeof file_265},
    {"sample-book/.history/accounts/tamarind-retail/notes/2025-09-16-two-regions@2025-09-17.md", file_266, sizeof file_266},
    {"sample-book/.history/accounts/tamarind-retail/notes/2025-12-09-business-review@2025-12-10.md", file_267, sizeof file_267},
    {"sample-book/.history/accounts/tamarind-retail/notes/2025-12-09-business-review@2026-01-23.md", file_268, sizeof file_268},
    {"sample-book/.history/accounts/tamarind-retail/notes/2026-01-22-procurement@2026-01-23.md", file_269, sizeof file_269},
    {"sample-book/.history/accounts/tamarind-retail/notes/2026-01-22-procurement@2026-02-16.md", file_270, sizeof file_270},
    {"sample-book/.history/accounts/tamarind-retail/notes/2026-02-12-lead-to-lead@2026-02-13.md", file_271, sizeof file_271},
    {"sample-book/.history/accounts/tamarind-retail/opportunities/energy-dashboards@2025-09-17.md", file_272, sizeof file_272},
    {"sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2024-09-02.md", file_273, sizeof file_273},
    {"sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2024-11-15.md", file_274, sizeof file_274},
    {"sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2025-06-11.md", file_275, sizeof file_275},
    {"sample-book/.history/accounts/tamarind-retail/plans/store-coverage@2025-12-10.md", file_276, sizeof file_276},
    {"sample-book/.history/accounts/tamarind-retail/plays/2026-02-16-renewal-ask@2026-02-16.md", file_277, sizeof file_277},
    {"sample-book/.history/accounts/tsubaki-resort/account@2024-09-02.md", file_278, sizeof file_278},
    {"sample-book/.history/accounts/tsubaki-resort/account@2024-09-27.md", file_279, sizeof file_279},
    {"sample-book/.history/accounts/tsubaki-resort/account@2024-12-06.md", file_280, sizeof file_280},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-02-21.md", file_281, sizeof file_281},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-04-14.md", file_282, sizeof file_282},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-06-27.md", file_283, sizeof file_283},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-08-22.md", file_284, sizeof file_284},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-09-04.md", file_285, sizeof file_285},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-10-17.md", file_286, sizeof file_286},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-11-28.md", file_287, sizeof file_287},
    {"sample-book/.history/accounts/tsubaki-resort/account@2025-12-19.md", file_288, sizeof file_288},
    {"sample-book/.history/accounts/tsubaki-resort/contacts@2024-09-02.md", file_289, sizeof file_289},
    {"sample-book/.history/accounts/tsubaki-resort/escalations/2025-08-21-night-sync@2025-08-22.md", file_290, sizeof file_290},
    {"sample-book/.history/accounts/tsubaki-resort/escalations/2025-08-21-night-sync@2025-09-04.md", file_291, sizeof file_291},
    {"sample-book/.history/accounts/tsubaki-resort/journey@2024-09-02.md", file_292, sizeof file_292},
    {"sample-book/.history/accounts/tsubaki-resort/journey@2024-12-06.md", file_293, sizeof file_293},
    {"sample-book/.history/accounts/tsubaki-resort/journey@2025-08-22.md", file_294, sizeof file_294},
    {"sample-book/.history/accounts/tsubaki-resort/journey@2025-09-04.md", file_295, sizeof file_295},
    {"sample-book/.history/accounts/tsubaki-resort/journey@2025-10-17.md", file_296, sizeof file_296},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2024-09-26-yumori@2024-09-27.md", file_297, sizeof file_297},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2024-12-05-paper@2024-12-06.md", file_298, sizeof file_298},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2025-02-20-fiscal-year@2025-02-21.md", file_299, sizeof file_299},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2025-06-26-summer@2025-06-27.md", file_300, sizeof file_300},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2025-09-03-after-the-water@2025-09-04.md", file_301, sizeof file_301},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2025-10-16-best-figures@2025-10-17.md", file_302, sizeof file_302},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2025-11-27-shares@2025-11-28.md", file_303, sizeof file_303},
    {"sample-book/.history/accounts/tsubaki-resort/notes/2026-02-04-retro@2026-02-05.md", file_304, sizeof file_304},
    {"sample-book/.history/accounts/tsubaki-resort/opportunities/two-inns@2025-10-17.md", file_305, sizeof file_305},
    {"sample-book/.history/authors.yml", file_306, sizeof file_306},
    {"sample-book/.history/csbook@2024-09-02.yml", file_307, sizeof file_307},
    {"sample-book/.history/csbook@2025-01-07.yml", file_308, sizeof file_308},
    {"sample-book/.history/csbook@2025-06-16.yml", file_309, sizeof file_309},
    {"sample-book/.history/csbook@2025-10-06.yml", file_310, sizeof file_310},
    {"sample-book/.history/csbook@2026-01-06.yml", file_311, sizeof file_311},
    {"sample-book/.history/health/dear@2024-09-02.md", file_312, sizeof file_312},
    {"sample-book/.history/journeys/digital@2025-01-13.md", file_313, sizeof file_313},
    {"sample-book/.history/journeys/standard@2024-09-02.md", file_314, sizeof file_314},
    {"sample-book/.history/needs/short-rounds@2024-11-25.md", file_315, sizeof file_315},
    {"sample-book/.history/needs/work-order-link@2025-02-10.md", file_316, sizeof file_316},
    {"sample-book/.history/playbooks/expansion@2024-09-02.md", file_317, sizeof file_317},
    {"sample-book/.history/playbooks/onboarding@2024-09-02.md", file_318, sizeof file_318},
    {"sample-book/.history/playbooks/renewal-ask@2024-09-02.md", file_319, sizeof file_319},
    {"sample-book/.history/playbooks/sponsor-left@2024-09-02.md", file_320, sizeof file_320},
    {"sample-book/.history/playbooks/usage-drop@2024-09-02.md", file_321, sizeof file_321},
    {"sample-book/.history/programs/seats-by-name@2025-07-07.md", file_322, sizeof file_322},
    {"sample-book/.history/programs/second-webinar@2025-04-07.md", file_323, sizeof file_323},
    {"sample-book/.history/programs/value-letter@2024-11-04.md", file_324, sizeof file_324},
    {"sample-book/.history/segments/enterprise@2024-09-02.md", file_325, sizeof file_325},
    {"sample-book/.history/segments/growth@2024-09-02.md", file_326, sizeof file_326},
    {"sample-book/.history/segments/scale@2024-09-02.md", file_327, sizeof file_327},
    {"sample-book/.history/segments/tech-touch@2025-01-13.md", file_328, sizeof file_328},
    {"sample-book/accounts/aozora-hoiku/account.md", file_329, sizeof file_329},
    {"sample-book/accounts/aozora-hoiku/contacts.md", file_330, sizeof file_330},
    {"sample-book/accounts/aozora-hoiku/journey.md", file_331, sizeof file_331},
    {"sample-book/accounts/aozora-hoiku/metrics.csv", file_332, sizeof file_332},
    {"sample-book/accounts/aozora-hoiku/notes/2025-11-27-promised.md", file_333, sizeof file_333},
    {"sample-book/accounts/aozora-hoiku/notes/2025-12-17-first-round.md", file_334, sizeof file_334},
    {"sample-book/accounts/aozora-hoiku/notes/2026-01-22-forms.md", file_335, sizeof file_335},
    {"sample-book/accounts/aozora-hoiku/notes/2026-02-19-behind.md", file_336, sizeof file_336},
    {"sample-book/accounts/aozora-hoiku/opportunities/evacuation-drills.md", file_337, sizeof file_337},
    {"sample-book/accounts/aozora-hoiku/plays/2025-12-01-onboarding.md", file_338, sizeof file_338},
    {"sample-book/accounts/aozora-hoiku/surveys.csv", file_339, sizeof file_339},
    {"sample-book/accounts/aozora-hoiku/touches.csv", file_340, sizeof file_340},
    {"sample-book/accounts/brightwater-foods/account.md", file_341, sizeof file_341},
    {"sample-book/accounts/brightwater-foods/contacts.md", file_342, sizeof file_342},
    {"sample-book/accounts/brightwater-foods/journey.md", file_343, sizeof file_343},
    {"sample-book/accounts/brightwater-foods/metrics.csv", file_344, sizeof file_344},
    {"sample-book/accounts/brightwater-foods/notes/2024-09-24-renewal-talk.md", file_345, sizeof file_345},
    {"sample-book/accounts/brightwater-foods/notes/2024-10-10-line-7.md", file_346, sizeof file_346},
    {"sample-book/accounts/brightwater-foods/notes/2025-02-19-business-review.md", file_347, sizeof file_347},
    {"sample-book/accounts/brightwater-foods/notes/2025-04-17-call-dana.md", file_348, sizeof file_348},
    {"sample-book/accounts/brightwater-foods/notes/2025-07-01-handover.md", file_349, sizeof file_349},
    {"sample-book/accounts/brightwater-foods/notes/2025-07-24-shift-plan.md", file_350, sizeof file_350},
    {"sample-book/accounts/brightwater-foods/notes/2025-08-20-first-meeting-coo.md", file_351, sizeof file_351},
    {"sample-book/accounts/brightwater-foods/notes/2025-09-12-notice.md", file_352, sizeof file_352},
    {"sample-book/accounts/brightwater-foods/notes/2025-10-09-preparing.md", file_353, sizeof file_353},
    {"sample-book/accounts/brightwater-foods/notes/2025-10-24-last-attempt.md", file_354, sizeof file_354},
    {"sample-book/accounts/brightwater-foods/notes/2025-12-08-retro.md", file_355, sizeof file_355},
    {"sample-book/accounts/brightwater-foods/plans/rounds-on-time.md", file_356, sizeof file_356},
    {"sample-book/accounts/brightwater-foods/plays/2025-07-14-sponsor-left.md", file_357, sizeof file_357},
    {"sample-book/accounts/brightwater-foods/surveys.csv", file_358, sizeof file_358},
    {"sample-book/accounts/brightwater-foods/touches.csv", file_359, sizeof file_359},
    {"sample-book/accounts/frigo-noord/account.md", file_360, sizeof file_360},
    {"sample-book/accounts/frigo-noord/contacts.md", file_361, sizeof file_361},
    {"sample-book/accounts/frigo-noord/journey.md", file_362, sizeof file_362},
    {"sample-book/accounts/frigo-noord/metrics.csv", file_363, sizeof file_363},
    {"sample-book/accounts/frigo-noord/notes/2025-04-24-second-webinar.md", file_364, sizeof file_364},
    {"sample-book/accounts/frigo-noord/notes/2025-05-02-fan.md", file_365, sizeof file_365},
    {"sample-book/accounts/frigo-noord/notes/2025-07-17-insurer.md", file_366, sizeof file_366},
    {"sample-book/accounts/frigo-noord/notes/2025-09-19-sold.md", file_367, sizeof file_367},
    {"sample-book/accounts/frigo-noord/notes/2025-12-11-bram-was-there.md", file_368, sizeof file_368},
    {"sample-book/accounts/frigo-noord/notes/2026-02-12-last-months.md", file_369, sizeof file_369},
    {"sample-book/accounts/frigo-noord/surveys.csv", file_370, sizeof file_370},
    {"sample-book/accounts/frigo-noord/touches.csv", file_371, sizeof file_371},
    {"sample-book/accounts/halvorsen-marine/account.md", file_372, sizeof file_372},
    {"sample-book/accounts/halvorsen-marine/contacts.md", file_373, sizeof file_373},
    {"sample-book/accounts/halvorsen-marine/escalations/2025-05-20-stock-counts.md", file_374, sizeof file_374},
    {"sample-book/accounts/halvorsen-marine/journey.md", file_375, sizeof file_375},
    {"sample-book/accounts/halvorsen-marine/metrics.csv", file_376, sizeof file_376},
    {"sample-book/accounts/halvorsen-marine/notes/2024-10-15-yard-tour.md", file_377, sizeof file_377},
    {"sample-book/accounts/halvorsen-marine/notes/2024-11-12-floro.md", file_378, sizeof file_378},
    {"sample-book/accounts/halvorsen-marine/notes/2025-01-22-parts-kickoff.md", file_379, sizeof file_379},
    {"sample-book/accounts/halvorsen-marine/notes/2025-04-16-parts-ten-weeks.md", file_380, sizeof file_380},
    {"sample-book/accounts/halvorsen-marine/notes/2025-06-03-after-the-escalation.md", file_381, sizeof file_381},
    {"sample-book/accounts/halvorsen-marine/notes/2025-06-24-alesund.md", file_382, sizeof file_382},
    {"sample-book/accounts/halvorsen-marine/notes/2025-09-17-business-review.md", file_383, sizeof file_383},
    {"sample-book/accounts/halvorsen-marine/notes/2025-10-30-his-talk.md", file_384, sizeof file_384},
    {"sample-book/accounts/halvorsen-marine/notes/2026-01-20-business-review.md", file_385, sizeof file_385},
    {"sample-book/accounts/halvorsen-marine/notes/2026-02-12-call-sigrid.md", file_386, sizeof file_386},
    {"sample-book/accounts/halvorsen-marine/opportunities/service-ships.md", file_387, sizeof file_387},
    {"sample-book/accounts/halvorsen-marine/plans/dock-days.md", file_388, sizeof file_388},
    {"sample-book/accounts/halvorsen-marine/surveys.csv", file_389, sizeof file_389},
    {"sample-book/accounts/halvorsen-marine/touches.csv", file_390, sizeof file_390},
    {"sample-book/accounts/hartog-groep/account.md", file_391, sizeof file_391},
    {"sample-book/accounts/hartog-groep/contacts.md", file_392, sizeof file_392},
    {"sample-book/accounts/hartog-groep/journey.md", file_393, sizeof file_393},
    {"sample-book/accounts/hartog-groep/metrics.csv", file_394, sizeof file_394},
    {"sample-book/accounts/hartog-groep/notes/2025-06-23-villa.md", file_395, sizeof file_395},
    {"sample-book/accounts/hartog-groep/notes/2025-07-15-kick-off.md", file_396, sizeof file_396},
    {"sample-book/accounts/hartog-groep/notes/2025-09-25-definitions.md", file_397, sizeof file_397},
    {"sample-book/accounts/hartog-groep/notes/2025-10-20-board-pack.md", file_398, sizeof file_398},
    {"sample-book/accounts/hartog-groep/notes/2025-11-26-three-in-one.md", file_399, sizeof file_399},
    {"sample-book/accounts/hartog-groep/notes/2025-12-18-signed.md", file_400, sizeof file_400},
    {"sample-book/accounts/hartog-groep/notes/2026-01-21-who-reads.md", file_401, sizeof file_401},
    {"sample-book/accounts/hartog-groep/notes/2026-02-23-transport-looks-bad.md", file_402, sizeof file_402},
    {"sample-book/accounts/hartog-groep/opportunities/view-over-three.md", file_403, sizeof file_403},
    {"sample-book/accounts/hartog-groep/surveys.csv", file_404, sizeof file_404},
    {"sample-book/accounts/hartog-groep/touches.csv", file_405, sizeof file_405},
    {"sample-book/accounts/hartog-koel/account.md", file_406, sizeof file_406},
    {"sample-book/accounts/hartog-koel/contacts.md", file_407, sizeof file_407},
    {"sample-book/accounts/hartog-koel/escalations/2024-12-03-late-export.md", file_408, sizeof file_408},
    {"sample-book/accounts/hartog-koel/escalations/2026-01-22-probe-readings.md", file_409, sizeof file_409},
    {"sample-book/accounts/hartog-koel/journey.md", file_410, sizeof file_410},
    {"sample-book/accounts/hartog-koel/metrics.csv", file_411, sizeof file_411},
    {"sample-book/accounts/hartog-koel/notes/2024-09-18-first-review.md", file_412, sizeof file_412},
    {"sample-book/accounts/hartog-koel/notes/2024-11-06-plan-in-the-canteen.md", file_413, sizeof file_413},
    {"sample-book/accounts/hartog-koel/notes/2025-01-21-night-in-zeebrugge.md", file_414, sizeof file_414},
    {"sample-book/accounts/hartog-koel/notes/2025-03-13-price-step.md", file_415, sizeof file_415},
    {"sample-book/accounts/hartog-koel/notes/2025-05-27-saskia-reads-terms.md", file_416, sizeof file_416},
    {"sample-book/accounts/hartog-koel/notes/2025-06-26-parts-smaller.md", file_417, sizeof file_417},
    {"sample-book/accounts/hartog-koel/notes/2025-08-28-review.md", file_418, sizeof file_418},
    {"sample-book/accounts/hartog-koel/notes/2025-10-08-frigo-noord.md", file_419, sizeof file_419},
    {"sample-book/accounts/hartog-koel/notes/2025-11-05-lotte-goes-up.md", file_420, sizeof file_420},
    {"sample-book/accounts/hartog-koel/notes/2025-12-04-winter-review.md", file_421, sizeof file_421},
    {"sample-book/accounts/hartog-koel/notes/2026-01-22-four-degrees.md", file_422, sizeof file_422},
    {"sample-book/accounts/hartog-koel/notes/2026-01-29-double-readings.md", file_423, sizeof file_423},
    {"sample-book/accounts/hartog-koel/notes/2026-02-10-notice-dock.md", file_424, sizeof file_424},
    {"sample-book/accounts/hartog-koel/notes/2026-02-19-one-bill.md", file_425, sizeof file_425},
    {"sample-book/accounts/hartog-koel/opportunities/genk-parts.md", file_426, sizeof file_426},
    {"sample-book/accounts/hartog-koel/opportunities/zeebrugge-probes.md", file_427, sizeof file_427},
    {"sample-book/accounts/hartog-koel/plans/cold-that-holds.md", file_428, sizeof file_428},
    {"sample-book/accounts/hartog-koel/plays/2025-11-05-sponsor-left.md", file_429, sizeof file_429},
    {"sample-book/accounts/hartog-koel/plays/2026-02-11-usage-drop.md", file_430, sizeof file_430},
    {"sample-book/accounts/hartog-koel/surveys.csv", file_431, sizeof file_431},
    {"sample-book/accounts/hartog-koel/touches.csv", file_432, sizeof file_432},
    {"sample-book/accounts/hartog-transport/account.md", file_433, sizeof file_433},
    {"sample-book/accounts/hartog-transport/contacts.md", file_434, sizeof file_434},
    {"sample-book/accounts/hartog-transport/journey.md", file_435, sizeof file_435},
    {"sample-book/accounts/hartog-transport/metrics.csv", file_436, sizeof file_436},
    {"sample-book/accounts/hartog-transport/notes/2024-09-26-handover-from-sales.md", file_437, sizeof file_437},
    {"sample-book/accounts/hartog-transport/notes/2024-10-16-kick-off.md", file_438, sizeof file_438},
    {"sample-book/accounts/hartog-transport/notes/2024-12-11-drivers-do-not-read.md", file_439, sizeof file_439},
    {"sample-book/accounts/hartog-transport/notes/2025-01-15-telematics.md", file_440, sizeof file_440},
    {"sample-book/accounts/hartog-transport/notes/2025-03-13-given-up.md", file_441, sizeof file_441},
    {"sample-book/accounts/hartog-transport/notes/2025-05-22-seats-down.md", file_442, sizeof file_442},
    {"sample-book/accounts/hartog-transport/notes/2025-07-03-first-call.md", file_443, sizeof file_443},
    {"sample-book/accounts/hartog-transport/notes/2025-08-28-venlo-pictures.md", file_444, sizeof file_444},
    {"sample-book/accounts/hartog-transport/notes/2025-09-24-renewed-smaller.md", file_445, sizeof file_445},
    {"sample-book/accounts/hartog-transport/notes/2025-11-17-late-rounds.md", file_446, sizeof file_446},
    {"sample-book/accounts/hartog-transport/notes/2026-01-15-telematics-last-mail.md", file_447, sizeof file_447},
    {"sample-book/accounts/hartog-transport/notes/2026-02-05-red.md", file_448, sizeof file_448},
    {"sample-book/accounts/hartog-transport/opportunities/five-more-yards.md", file_449, sizeof file_449},
    {"sample-book/accounts/hartog-transport/plays/2025-09-01-onboarding.md", file_450, sizeof file_450},
    {"sample-book/accounts/hartog-transport/plays/2026-02-05-usage-drop.md", file_451, sizeof file_451},
    {"sample-book/accounts/hartog-transport/surveys.csv", file_452, sizeof file_452},
    {"sample-book/accounts/hartog-transport/touches.csv", file_453, sizeof file_453},
    {"sample-book/accounts/hotori-care/account.md", file_454, sizeof file_454},
    {"sample-book/accounts/hotori-care/contacts.md", file_455, sizeof file_455},
    {"sample-book/accounts/hotori-care/journey.md", file_456, sizeof file_456},
    {"sample-book/accounts/hotori-care/metrics.csv", file_457, sizeof file_457},
    {"sample-book/accounts/hotori-care/notes/2026-02-05-handoff.md", file_458, sizeof file_458},
    {"sample-book/accounts/hotori-care/notes/2026-02-12-kickoff.md", file_459, sizeof file_459},
    {"sample-book/accounts/hotori-care/notes/2026-02-26-first-night.md", file_460, sizeof file_460},
    {"sample-book/accounts/hotori-care/plays/2026-02-10-onboarding.md", file_461, sizeof file_461},
    {"sample-book/accounts/hotori-care/touches.csv", file_462, sizeof file_462},
    {"sample-book/accounts/kirigaya-transit/account.md", file_463, sizeof file_463},
    {"sample-book/accounts/kirigaya-transit/contacts.md", file_464, sizeof file_464},
    {"sample-book/accounts/kirigaya-transit/journey.md", file_465, sizeof file_465},
    {"sample-book/accounts/kirigaya-transit/metrics.csv", file_466, sizeof file_466},
    {"sample-book/accounts/kirigaya-transit/notes/2024-10-17-after-the-audit.md", file_467, sizeof file_467},
    {"sample-book/accounts/kirigaya-transit/notes/2025-01-30-paper-is-late.md", file_468, sizeof file_468},
    {"sample-book/accounts/kirigaya-transit/notes/2025-02-14-signed.md", file_469, sizeof file_469},
    {"sample-book/accounts/kirigaya-transit/notes/2025-06-25-depot-rounds.md", file_470, sizeof file_470},
    {"sample-book/accounts/kirigaya-transit/notes/2025-07-15-south-depot.md", file_471, sizeof file_471},
    {"sample-book/accounts/kirigaya-transit/notes/2025-09-03-distribution.md", file_472, sizeof file_472},
    {"sample-book/accounts/kirigaya-transit/notes/2025-10-23-calendar.md", file_473, sizeof file_473},
    {"sample-book/accounts/kirigaya-transit/notes/2025-11-20-intent.md", file_474, sizeof file_474},
    {"sample-book/accounts/kirigaya-transit/notes/2026-01-22-drafted.md", file_475, sizeof file_475},
    {"sample-book/accounts/kirigaya-transit/notes/2026-02-13-bridge.md", file_476, sizeof file_476},
    {"sample-book/accounts/kirigaya-transit/notes/2026-02-26-finance-agrees.md", file_477, sizeof file_477},
    {"sample-book/accounts/kirigaya-transit/surveys.csv", file_478, sizeof file_478},
    {"sample-book/accounts/kirigaya-transit/touches.csv", file_479, sizeof file_479},
    {"sample-book/accounts/minato-suisan/account.md", file_480, sizeof file_480},
    {"sample-book/accounts/minato-suisan/contacts.md", file_481, sizeof file_481},
    {"sample-book/accounts/minato-suisan/escalations/2025-10-09-foreign-object.md", file_482, sizeof file_482},
    {"sample-book/accounts/minato-suisan/journey.md", file_483, sizeof file_483},
    {"sample-book/accounts/minato-suisan/metrics.csv", file_484, sizeof file_484},
    {"sample-book/accounts/minato-suisan/notes/2024-12-02-handoff.md", file_485, sizeof file_485},
    {"sample-book/accounts/minato-suisan/notes/2024-12-12-three-in-the-morning.md", file_486, sizeof file_486},
    {"sample-book/accounts/minato-suisan/notes/2025-02-12-not-started.md", file_487, sizeof file_487},
    {"sample-book/accounts/minato-suisan/notes/2025-02-26-three-mornings.md", file_488, sizeof file_488},
    {"sample-book/accounts/minato-suisan/notes/2025-04-10-monitor-and-parts.md", file_489, sizeof file_489},
    {"sample-book/accounts/minato-suisan/notes/2025-06-12-first-result.md", file_490, sizeof file_490},
    {"sample-book/accounts/minato-suisan/notes/2025-08-07-summer.md", file_491, sizeof file_491},
    {"sample-book/accounts/minato-suisan/notes/2025-09-25-parts-end.md", file_492, sizeof file_492},
    {"sample-book/accounts/minato-suisan/notes/2025-10-09-foreign-object.md", file_493, sizeof file_493},
    {"sample-book/accounts/minato-suisan/notes/2025-10-14-handover.md", file_494, sizeof file_494},
    {"sample-book/accounts/minato-suisan/notes/2025-10-30-records-speak.md", file_495, sizeof file_495},
    {"sample-book/accounts/minato-suisan/notes/2025-11-27-signed-in-red.md", file_496, sizeof file_496},
    {"sample-book/accounts/minato-suisan/notes/2025-12-18-plan.md", file_497, sizeof file_497},
    {"sample-book/accounts/minato-suisan/notes/2026-01-28-second-site.md", file_498, sizeof file_498},
    {"sample-book/accounts/minato-suisan/notes/2026-02-12-monitor-ends.md", file_499, sizeof file_499},
    {"sample-book/accounts/minato-suisan/notes/2026-02-26-export-audit.md", file_500, sizeof file_500},
    {"sample-book/accounts/minato-suisan/opportunities/auction-house.md", file_501, sizeof file_501},
    {"sample-book/accounts/minato-suisan/opportunities/export-records.md", file_502, sizeof file_502},
    {"sample-book/accounts/minato-suisan/plans/morning-three.md", file_503, sizeof file_503},
    {"sample-book/accounts/minato-suisan/plays/2025-08-08-usage-drop.md", file_504, sizeof file_504},
    {"sample-book/accounts/minato-suisan/surveys.csv", file_505, sizeof file_505},
    {"sample-book/accounts/minato-suisan/touches.csv", file_506, sizeof file_506},
    {"sample-book/accounts/mossbridge/account.md", file_507, sizeof file_507},
    {"sample-book/accounts/mossbridge/contacts.md", file_508, sizeof file_508},
    {"sample-book/accounts/mossbridge/journey.md", file_509, sizeof file_509},
    {"sample-book/accounts/mossbridge/metrics.csv", file_510, sizeof file_510},
    {"sample-book/accounts/mossbridge/notes/2024-11-20-erin.md", file_511, sizeof file_511},
    {"sample-book/accounts/mossbridge/notes/2024-12-05-export.md", file_512, sizeof file_512},
    {"sample-book/accounts/mossbridge/notes/2025-03-20-bea.md", file_513, sizeof file_513},
    {"sample-book/accounts/mossbridge/notes/2025-04-24-business-review.md", file_514, sizeof file_514},
    {"sample-book/accounts/mossbridge/notes/2025-07-09-handover-call.md", file_515, sizeof file_515},
    {"sample-book/accounts/mossbridge/notes/2025-10-08-erin-stretched.md", file_516, sizeof file_516},
    {"sample-book/accounts/mossbridge/surveys.csv", file_517, sizeof file_517},
    {"sample-book/accounts/mossbridge/touches.csv", file_518, sizeof file_518},
    {"sample-book/accounts/norrvik/account.md", file_519, sizeof file_519},
    {"sample-book/accounts/norrvik/contacts.md", file_520, sizeof file_520},
    {"sample-book/accounts/norrvik/escalations/2026-02-17-lost-photos.md", file_521, sizeof file_521},
    {"sample-book/accounts/norrvik/journey.md", file_522, sizeof file_522},
    {"sample-book/accounts/norrvik/metrics.csv", file_523, sizeof file_523},
    {"sample-book/accounts/norrvik/notes/2024-10-09-check-in-maja.md", file_524, sizeof file_524},
    {"sample-book/accounts/norrvik/notes/2025-01-16-elin-compares.md", file_525, sizeof file_525},
    {"sample-book/accounts/norrvik/notes/2025-01-23-product-lead.md", file_526, sizeof file_526},
    {"sample-book/accounts/norrvik/notes/2025-04-02-retro.md", file_527, sizeof file_527},
    {"sample-book/accounts/norrvik/notes/2025-06-11-elin-calls-back.md", file_528, sizeof file_528},
    {"sample-book/accounts/norrvik/notes/2025-08-27-second-kickoff.md", file_529, sizeof file_529},
    {"sample-book/accounts/norrvik/notes/2025-09-18-cellars.md", file_530, sizeof file_530},
    {"sample-book/accounts/norrvik/notes/2025-10-15-missing-photos.md", file_531, sizeof file_531},
    {"sample-book/accounts/norrvik/notes/2025-11-19-business-review.md", file_532, sizeof file_532},
    {"sample-book/accounts/norrvik/notes/2026-02-20-recovered.md", file_533, sizeof file_533},
    {"sample-book/accounts/norrvik/notes/2026-02-24-elin-and-maja.md", file_534, sizeof file_534},
    {"sample-book/accounts/norrvik/surveys.csv", file_535, sizeof file_535},
    {"sample-book/accounts/norrvik/touches.csv", file_536, sizeof file_536},
    {"sample-book/accounts/quayside-brewing/account.md", file_537, sizeof file_537},
    {"sample-book/accounts/quayside-brewing/contacts.md", file_538, sizeof file_538},
    {"sample-book/accounts/quayside-brewing/journey.md", file_539, sizeof file_539},
    {"sample-book/accounts/quayside-brewing/metrics.csv", file_540, sizeof file_540},
    {"sample-book/accounts/quayside-brewing/notes/2025-04-03-tanks.md", file_541, sizeof file_541},
    {"sample-book/accounts/quayside-brewing/notes/2025-06-12-what-for.md", file_542, sizeof file_542},
    {"sample-book/accounts/quayside-brewing/notes/2025-08-14-bought.md", file_543, sizeof file_543},
    {"sample-book/accounts/quayside-brewing/notes/2025-09-11-notice.md", file_544, sizeof file_544},
    {"sample-book/accounts/quayside-brewing/notes/2025-10-07-green-to-the-end.md", file_545, sizeof file_545},
    {"sample-book/accounts/quayside-brewing/notes/2025-11-20-card.md", file_546, sizeof file_546},
    {"sample-book/accounts/quayside-brewing/plays/2025-06-12-onboarding.md", file_547, sizeof file_547},
    {"sample-book/accounts/quayside-brewing/surveys.csv", file_548, sizeof file_548},
    {"sample-book/accounts/quayside-brewing/touches.csv", file_549, sizeof file_549},
    {"sample-book/accounts/shiranui-seiki/account.md", file_550, sizeof file_550},
    {"sample-book/accounts/shiranui-seiki/contacts.md", file_551, sizeof file_551},
    {"sample-book/accounts/shiranui-seiki/journey.md", file_552, sizeof file_552},
    {"sample-book/accounts/shiranui-seiki/metrics.csv", file_553, sizeof file_553},
    {"sample-book/accounts/shiranui-seiki/notes/2024-10-24-factory-visit.md", file_554, sizeof file_554},
    {"sample-book/accounts/shiranui-seiki/notes/2025-01-27-maintenance-meeting.md", file_555, sizeof file_555},
    {"sample-book/accounts/shiranui-seiki/notes/2025-02-26-second-plant.md", file_556, sizeof file_556},
    {"sample-book/accounts/shiranui-seiki/notes/2025-03-12-intent.md", file_557, sizeof file_557},
    {"sample-book/accounts/shiranui-seiki/notes/2025-04-16-second-plant-lists.md", file_558, sizeof file_558},
    {"sample-book/accounts/shiranui-seiki/notes/2025-07-23-review.md", file_559, sizeof file_559},
    {"sample-book/accounts/shiranui-seiki/notes/2025-10-29-review.md", file_560, sizeof file_560},
    {"sample-book/accounts/shiranui-seiki/notes/2025-12-17-unused-fields.md", file_561, sizeof file_561},
    {"sample-book/accounts/shiranui-seiki/notes/2026-01-28-review.md", file_562, sizeof file_562},
    {"sample-book/accounts/shiranui-seiki/notes/2026-02-18-partners.md", file_563, sizeof file_563},
    {"sample-book/accounts/shiranui-seiki/plans/unplanned-stops.md", file_564, sizeof file_564},
    {"sample-book/accounts/shiranui-seiki/surveys.csv", file_565, sizeof file_565},
    {"sample-book/accounts/shiranui-seiki/touches.csv", file_566, sizeof file_566},
    {"sample-book/accounts/tamarind-retail/account.md", file_567, sizeof file_567},
    {"sample-book/accounts/tamarind-retail/contacts.md", file_568, sizeof file_568},
    {"sample-book/accounts/tamarind-retail/journey.md", file_569, sizeof file_569},
    {"sample-book/accounts/tamarind-retail/metrics.csv", file_570, sizeof file_570},
    {"sample-book/accounts/tamarind-retail/notes/2024-11-14-business-review.md", file_571, sizeof file_571},
    {"sample-book/accounts/tamarind-retail/notes/2025-01-15-west.md", file_572, sizeof file_572},
    {"sample-book/accounts/tamarind-retail/notes/2025-03-05-west.md", file_573, sizeof file_573},
    {"sample-book/accounts/tamarind-retail/notes/2025-06-10-business-review.md", file_574, sizeof file_574},
    {"sample-book/accounts/tamarind-retail/notes/2025-09-16-two-regions.md", file_575, sizeof file_575},
    {"sample-book/accounts/tamarind-retail/notes/2025-10-16-evening-log-in.md", file_576, sizeof file_576},
    {"sample-book/accounts/tamarind-retail/notes/2025-12-09-business-review.md", file_577, sizeof file_577},
    {"sample-book/accounts/tamarind-retail/notes/2026-01-22-procurement.md", file_578, sizeof file_578},
    {"sample-book/accounts/tamarind-retail/notes/2026-01-28-devon.md", file_579, sizeof file_579},
    {"sample-book/accounts/tamarind-retail/notes/2026-02-12-lead-to-lead.md", file_580, sizeof file_580},
    {"sample-book/accounts/tamarind-retail/notes/2026-02-19-the-question.md", file_581, sizeof file_581},
    {"sample-book/accounts/tamarind-retail/opportunities/energy-dashboards.md", file_582, sizeof file_582},
    {"sample-book/accounts/tamarind-retail/plans/store-coverage.md", file_583, sizeof file_583},
    {"sample-book/accounts/tamarind-retail/plays/2026-02-16-renewal-ask.md", file_584, sizeof file_584},
    {"sample-book/accounts/tamarind-retail/surveys.csv", file_585, sizeof file_585},
    {"sample-book/accounts/tamarind-retail/touches.csv", file_586, sizeof file_586},
    {"sample-book/accounts/tsubaki-resort/account.md", file_587, sizeof file_587},
    {"sample-book/accounts/tsubaki-resort/contacts.md", file_588, sizeof file_588},
    {"sample-book/accounts/tsubaki-resort/escalations/2025-08-21-night-sync.md", file_589, sizeof file_589},
    {"sample-book/accounts/tsubaki-resort/journey.md", file_590, sizeof file_590},
    {"sample-book/accounts/tsubaki-resort/metrics.csv", file_591, sizeof file_591},
    {"sample-book/accounts/tsubaki-resort/notes/2024-09-26-yumori.md", file_592, sizeof file_592},
    {"sample-book/accounts/tsubaki-resort/notes/2024-12-05-paper.md", file_593, sizeof file_593},
    {"sample-book/accounts/tsubaki-resort/notes/2025-02-20-fiscal-year.md", file_594, sizeof file_594},
    {"sample-book/accounts/tsubaki-resort/notes/2025-03-28-seal-is-late.md", file_595, sizeof file_595},
    {"sample-book/accounts/tsubaki-resort/notes/2025-04-11-signed.md", file_596, sizeof file_596},
    {"sample-book/accounts/tsubaki-resort/notes/2025-05-20-pools.md", file_597, sizeof file_597},
    {"sample-book/accounts/tsubaki-resort/notes/2025-06-26-summer.md", file_598, sizeof file_598},
    {"sample-book/accounts/tsubaki-resort/notes/2025-08-21-water.md", file_599, sizeof file_599},
    {"sample-book/accounts/tsubaki-resort/notes/2025-09-03-after-the-water.md", file_600, sizeof file_600},
    {"sample-book/accounts/tsubaki-resort/notes/2025-10-16-best-figures.md", file_601, sizeof file_601},
    {"sample-book/accounts/tsubaki-resort/notes/2025-11-27-shares.md", file_602, sizeof file_602},
    {"sample-book/accounts/tsubaki-resort/notes/2025-12-18-notice.md", file_603, sizeof file_603},
    {"sample-book/accounts/tsubaki-resort/notes/2026-01-28-farewell.md", file_604, sizeof file_604},
    {"sample-book/accounts/tsubaki-resort/notes/2026-02-04-retro.md", file_605, sizeof file_605},
    {"sample-book/accounts/tsubaki-resort/opportunities/two-inns.md", file_606, sizeof file_606},
    {"sample-book/accounts/tsubaki-resort/surveys.csv", file_607, sizeof file_607},
    {"sample-book/accounts/tsubaki-resort/touches.csv", file_608, sizeof file_608},
    {"sample-book/csbook.yml", file_609, sizeof file_609},
    {"sample-book/decisions/2025-01-13-a-pool.md", file_610, sizeof file_610},
    {"sample-book/decisions/2025-07-07-enterprise-line.md", file_611, sizeof file_611},
    {"sample-book/decisions/2025-10-20-value-before-green.md", file_612, sizeof file_612},
    {"sample-book/decisions/2025-12-15-adoption-over-engagement.md", file_613, sizeof file_613},
    {"sample-book/decisions/2026-02-23-owners.md", file_614, sizeof file_614},
    {"sample-book/events/2025-04-24-webinar-first-round.md", file_615, sizeof file_615},
    {"sample-book/events/2025-05-15-training-follow-up.md", file_616, sizeof file_616},
    {"sample-book/events/2025-09-18-webinar-reports-that-are-read.md", file_617, sizeof file_617},
    {"sample-book/events/2025-10-08-advisory-board.md", file_618, sizeof file_618},
    {"sample-book/events/2025-11-13-webinar-winter-rounds.md", file_619, sizeof file_619},
    {"sample-book/events/2026-01-22-webinar-photos.md", file_620, sizeof file_620},
    {"sample-book/events/2026-02-05-webinar-four-fields.md", file_621, sizeof file_621},
    {"sample-book/health/dear.md", file_622, sizeof file_622},
    {"sample-book/health/pulse.md", file_623, sizeof file_623},
    {"sample-book/imports/crm-contacts.md", file_624, sizeof file_624},
    {"sample-book/imports/madoguchi.md", file_625, sizeof file_625},
    {"sample-book/journeys/digital.md", file_626, sizeof file_626},
    {"sample-book/journeys/standard.md", file_627, sizeof file_627},
    {"sample-book/needs/group-view.md", file_628, sizeof file_628},
    {"sample-book/needs/monday-packet.md", file_629, sizeof file_629},
    {"sample-book/needs/official-forms.md", file_630, sizeof file_630},
    {"sample-book/needs/offline-photos.md", file_631, sizeof file_631},
    {"sample-book/needs/probe-readings.md", file_632, sizeof file_632},
    {"sample-book/needs/shared-seats.md", file_633, sizeof file_633},
    {"sample-book/needs/short-rounds.md", file_634, sizeof file_634},
    {"sample-book/needs/single-sign-on.md", file_635, sizeof file_635},
    {"sample-book/needs/work-order-link.md", file_636, sizeof file_636},
    {"sample-book/playbooks/digital-nudge.md", file_637, sizeof file_637},
    {"sample-book/playbooks/expansion.md", file_638, sizeof file_638},
    {"sample-book/playbooks/gone-quiet.md", file_639, sizeof file_639},
    {"sample-book/playbooks/onboarding.md", file_640, sizeof file_640},
    {"sample-book/playbooks/renewal-ask.md", file_641, sizeof file_641},
    {"sample-book/playbooks/sponsor-left.md", file_642, sizeof file_642},
    {"sample-book/playbooks/stalled-objective.md", file_643, sizeof file_643},
    {"sample-book/playbooks/usage-drop.md", file_644, sizeof file_644},
    {"sample-book/programs/seats-by-name.md", file_645, sizeof file_645},
    {"sample-book/programs/second-champion.md", file_646, sizeof file_646},
    {"sample-book/programs/second-webinar.md", file_647, sizeof file_647},
    {"sample-book/programs/value-letter.md", file_648, sizeof file_648},
    {"sample-book/segments/enterprise.md", file_649, sizeof file_649},
    {"sample-book/segments/growth.md", file_650, sizeof file_650},
    {"sample-book/segments/scale.md", file_651, sizeof file_651},
    {"sample-book/segments/tech-touch.md", file_652, sizeof file_652},
    {"templates/en/30-60-90.md", file_653, sizeof file_653},
    {"templates/en/account.md", file_654, sizeof file_654},
    {"templates/en/book/csbook.yml", file_655, sizeof file_655},
    {"templates/en/book/playbooks/onboarding.md", file_656, sizeof file_656},
    {"templates/en/book/playbooks/renewal-ask.md", file_657, sizeof file_657},
    {"templates/en/book/playbooks/sponsor-left.md", file_658, sizeof file_658},
    {"templates/en/book/segments/enterprise.md", file_659, sizeof file_659},
    {"templates/en/book/segments/growth.md", file_660, sizeof file_660},
    {"templates/en/book/segments/scale.md", file_661, sizeof file_661},
    {"templates/en/call.md", file_662, sizeof file_662},
    {"templates/en/chartmogul.md", file_663, sizeof file_663},
    {"templates/en/churn-retro.md", file_664, sizeof file_664},
    {"templates/en/contacts.md", file_665, sizeof file_665},
    {"templates/en/decision.md", file_666, sizeof file_666},
    {"templates/en/escalation.md", file_667, sizeof file_667},
    {"templates/en/event.md", file_668, sizeof file_668},
    {"templates/en/gainsight.md", file_669, sizeof file_669},
    {"templates/en/handoff.md", file_670, sizeof file_670},
    {"templates/en/health.md", file_671, sizeof file_671},
    {"templates/en/hubspot.md", file_672, sizeof file_672},
    {"templates/en/journey-map.md", file_673, sizeof file_673},
    {"templates/en/journey.md", file_674, sizeof file_674},
    {"templates/en/kickoff.md", file_675, sizeof file_675},
    {"templates/en/maturity.md", file_676, sizeof file_676},
    {"templates/en/meeting.md", file_677, sizeof file_677},
    {"templates/en/need.md", file_678, sizeof file_678},
    {"templates/en/opportunity.md", file_679, sizeof file_679},
    {"templates/en/plan.md", file_680, sizeof file_680},
    {"templates/en/play.md", file_681, sizeof file_681},
    {"templates/en/playbook.md", file_682, sizeof file_682},
    {"templates/en/program.md", file_683, sizeof file_683},
    {"templates/en/qbr.md", file_684, sizeof file_684},
    {"templates/en/salesforce.md", file_685, sizeof file_685},
    {"templates/en/segment.md", file_686, sizeof file_686},
    {"templates/en/totango.md", file_687, sizeof file_687},
    {"templates/en/training.md", file_688, sizeof file_688},
    {"templates/ja/30-60-90.md", file_689, sizeof file_689},
    {"templates/ja/account.md", file_690, sizeof file_690},
    {"templates/ja/book/csbook.yml", file_691, sizeof file_691},
    {"templates/ja/book/playbooks/onboarding.md", file_692, sizeof file_692},
    {"templates/ja/book/playbooks/renewal-ask.md", file_693, sizeof file_693},
    {"templates/ja/book/playbooks/sponsor-left.md", file_694, sizeof file_694},
    {"templates/ja/book/segments/enterprise.md", file_695, sizeof file_695},
    {"templates/ja/book/segments/growth.md", file_696, sizeof file_696},
    {"templates/ja/book/segments/scale.md", file_697, sizeof file_697},
    {"templates/ja/call.md", file_698, sizeof file_698},
    {"templates/ja/chartmogul.md", file_699, sizeof file_699},
    {"templates/ja/churn-retro.md", file_700, sizeof file_700},
    {"templates/ja/contacts.md", file_701, sizeof file_701},
    {"templates/ja/decision.md", file_702, sizeof file_702},
    {"templates/ja/escalation.md", file_703, sizeof file_703},
    {"templates/ja/event.md", file_704, sizeof file_704},
    {"templates/ja/gainsight.md", file_705, sizeof file_705},
    {"templates/ja/handoff.md", file_706, sizeof file_706},
    {"templates/ja/health.md", file_707, sizeof file_707},
    {"templates/ja/hubspot.md", file_708, sizeof file_708},
    {"templates/ja/journey-map.md", file_709, sizeof file_709},
    {"templates/ja/journey.md", file_710, sizeof file_710},
    {"templates/ja/kickoff.md", file_711, sizeof file_711},
    {"templates/ja/maturity.md", file_712, sizeof file_712},
    {"templates/ja/meeting.md", file_713, sizeof file_713},
    {"templates/ja/need.md", file_714, sizeof file_714},
    {"templates/ja/opportunity.md", file_715, sizeof file_715},
    {"templates/ja/plan.md", file_716, sizeof file_716},
    {"templates/ja/play.md", file_717, sizeof file_717},
    {"templates/ja/playbook.md", file_718, sizeof file_718},
    {"templates/ja/program.md", file_719, sizeof file_719},
    {"templates/ja/qbr.md", file_720, sizeof file_720},
    {"templates/ja/salesforce.md", file_721, sizeof file_721},
    {"templates/ja/segment.md", file_722, sizeof file_722},
    {"templates/ja/totango.md", file_723, sizeof file_723},
    {"templates/ja/training.md", file_724, sizeof file_724},
    {"templates/reports/en/90-days.md", file_725, sizeof file_725},
    {"templates/reports/en/account-health.md", file_726, sizeof file_726},
    {"templates/reports/en/account-people.md", file_727, sizeof file_727},
    {"templates/reports/en/account-work.md", file_728, sizeof file_728},
    {"templates/reports/en/churn-review.md", file_729, sizeof file_729},
    {"templates/reports/en/exec.md", file_730, sizeof file_730},
    {"templates/reports/en/handoff.md", file_731, sizeof file_731},
    {"templates/reports/en/health.md", file_732, sizeof file_732},
    {"templates/reports/en/plan.md", file_733, sizeof file_733},
    {"templates/reports/en/provenance.md", file_734, sizeof file_734},
    {"templates/reports/en/qbr.md", file_735, sizeof file_735},
    {"templates/reports/en/renewal-brief.md", file_736, sizeof file_736},
    {"templates/reports/en/renewals.md", file_737, sizeof file_737},
    {"templates/reports/en/risks.md", file_738, sizeof file_738},
    {"templates/reports/en/voice.md", file_739, sizeof file_739},
    {"templates/reports/en/weekly.md", file_740, sizeof file_740},
    {"templates/reports/ja/90-days.md", file_741, sizeof file_741},
    {"templates/reports/ja/account-health.md", file_742, sizeof file_742},
    {"templates/reports/ja/account-people.md", file_743, sizeof file_743},
    {"templates/reports/ja/account-work.md", file_744, sizeof file_744},
    {"templates/reports/ja/churn-review.md", file_745, sizeof file_745},
    {"templates/reports/ja/exec.md", file_746, sizeof file_746},
    {"templates/reports/ja/handoff.md", file_747, sizeof file_747},
    {"templates/reports/ja/health.md", file_748, sizeof file_748},
    {"templates/reports/ja/plan.md", file_749, sizeof file_749},
    {"templates/reports/ja/provenance.md", file_750, sizeof file_750},
    {"templates/reports/ja/qbr.md", file_751, sizeof file_751},
    {"templates/reports/ja/renewal-brief.md", file_752, sizeof file_752},
    {"templates/reports/ja/renewals.md", file_753, sizeof file_753},
    {"templates/reports/ja/risks.md", file_754, sizeof file_754},
    {"templates/reports/ja/voice.md", file_755, sizeof file_755},
    {"templates/reports/ja/weekly.md", file_756, sizeof file_756},
    {"templates/reports/page.html", file_757, sizeof file_757},
};

size_t csbook_packed_count(void) { return sizeof files / sizeof *files; }

struct csbook_packed_file csbook_packed_file_at(size_t index) { return files[index]; }
