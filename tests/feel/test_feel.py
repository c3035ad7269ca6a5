"""What makes it feel right: eleven lines, each measured from the running simulation.

`test_breaks.py` breaks every one of them on purpose and asks that its check fails.
"""

from __future__ import annotations

from tests.feel import checks_blows as blows
from tests.feel import checks_falls as falls
from tests.feel import checks_foes as foes
from tests.feel import checks_hands as hands


def test_1_hit_stop_goes_by_weight_and_the_camera_breathes() -> None:
    blows.hit_stop_is_by_weight()
    blows.two_at_once_stop_her_no_longer()
    blows.later_hits_of_a_move_stop_shortly()
    blows.the_camera_breathes()


def test_2_lights_link_whiffs_stop_and_hits_open_leaps() -> None:
    blows.a_light_links_into_the_next()
    blows.a_whiffed_chain_stops()
    blows.strikes_are_cut_into_leaps_on_hit_and_never_on_whiff()


def test_3_she_turns_within_a_chain_that_is_remembered_and_reaches_her_own_depth() -> None:
    blows.she_may_turn_within_a_chain()
    blows.blows_cover_her_own_depth()
    blows.the_chain_is_remembered()


def test_4_nobody_recovers_before_the_move_that_hit_him_ends_and_nothing_comes_from_off_the_screen() -> None:
    falls.nobody_recovers_before_the_move_that_hit_him_ends()
    falls.no_strike_of_the_games_lets_its_victim_go_too_soon()
    foes.nobody_attacks_from_out_of_view()


def test_5_one_pool_for_standing_and_air() -> None:
    falls.blows_take_from_the_pool_by_what_they_are()
    falls.at_twelve_he_falls_and_nothing_reaches_him()
    falls.stun_shortens_as_the_pool_fills()
    falls.damage_shrinks_as_the_pool_fills()
    falls.the_airborne_recover_at_twelve()
    falls.a_wall_counts_three_once()
    falls.one_blow_reaches_the_fallen_and_counts_four()
    falls.fouettes_cost_a_point_in_four_and_end_in_a_fall()


def test_6_grabs_are_asked_for_and_the_holder_is_safe_from_the_held() -> None:
    hands.grabs_are_asked_for()
    hands.the_holder_is_safe_from_the_held()


def test_7_every_attack_is_told_by_pose_sound_and_sign() -> None:
    foes.every_attack_is_told_in_time()
    foes.every_tell_is_heard_and_seen()
    foes.every_wind_up_is_a_pose_of_its_own()


def test_8_foes_strike_on_the_pulse_and_apart() -> None:
    foes.blows_fall_on_the_pulse_and_apart()


def test_9_only_so_many_attack_at_once_and_none_until_wholly_in_view() -> None:
    foes.only_so_many_attack_at_once()
    foes.nobody_attacks_from_out_of_view()


def test_10_a_perfect_dodge_opens_adagio_once_in_a_while() -> None:
    hands.perfect_dodges_are_of_ticks_two_to_seven()
    hands.a_perfect_dodge_slows_the_world_once_in_a_while()
    hands.in_adagio_who_acts_lives_one_tick_in_three()


def test_11_getting_up_is_safe_and_the_dying_never_hurt() -> None:
    falls.getting_up_is_safe()
    falls.she_is_safe_too()
    falls.the_dying_never_hurt()
